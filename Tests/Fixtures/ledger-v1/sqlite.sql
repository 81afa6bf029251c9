PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE IF NOT EXISTS "run" (
    "run_id" TEXT PRIMARY KEY NOT NULL,
    "job" TEXT NOT NULL,
    "partition" TEXT NOT NULL,
    "status" TEXT NOT NULL CHECK ("status" IN ('staging', 'staged', 'audited', 'refused', 'published',
        'superseded', 'stopped', 'failed', 'abandoned')),
    "attempt" INTEGER NOT NULL CHECK ("attempt" >= 1),
    "model_name" TEXT NOT NULL,
    "model_version" INTEGER NOT NULL,
    "model_digest" TEXT NOT NULL CHECK (length("model_digest") = 64),
    "configuration_digest" TEXT NOT NULL CHECK (length("configuration_digest") = 64),
    "program_version" TEXT NOT NULL,
    "rows_read" INTEGER NOT NULL CHECK ("rows_read" = "rows_rejected" + "rows_scored"),
    "rows_rejected" INTEGER NOT NULL CHECK ("rows_rejected" >= 0),
    "rows_scored" INTEGER NOT NULL CHECK ("rows_scored" >= 0),
    "rows_staged" INTEGER NOT NULL CHECK ("rows_staged" = "rows_scored"),
    "chunks" INTEGER NOT NULL CHECK ("chunks" >= 0),
    "position" INTEGER,
    "score_rows" INTEGER,
    "score_mean" REAL,
    "score_p05" REAL,
    "score_p25" REAL,
    "score_p50" REAL,
    "score_p75" REAL,
    "score_p95" REAL,
    "message" TEXT,
    "opened_at" TEXT NOT NULL,
    "updated_at" TEXT NOT NULL
) STRICT;
INSERT INTO run VALUES('20131224-fa71aa8d','parcel-delays','2013-12-24','superseded',1,'late-parcels',1,'224c2038c2a71d1cf8adfd03f8a3916f9333d8e6c456580aa16db5501992a313','6f86ddb9860b08c9ecd2ada8f90bed66b2541f27a85538a0a7c68385a9adac0c','0.1.0',12,3,9,9,3,329963,9,0.36289379623367390426,0.34950000000000003286,0.34950000000000003286,0.34950000000000003286,0.39050000000000001376,0.39050000000000001376,NULL,'2026-11-26T21:49:40.334101Z','2026-11-26T21:49:40.599746Z');
INSERT INTO run VALUES('20131225-fbe8a24f','parcel-delays','2013-12-25','published',1,'late-parcels',1,'224c2038c2a71d1cf8adfd03f8a3916f9333d8e6c456580aa16db5501992a313','6f86ddb9860b08c9ecd2ada8f90bed66b2541f27a85538a0a7c68385a9adac0c','0.1.0',9,2,7,7,3,330816,7,0.025986401862140361823,0.022499999999999999167,0.02649999999999999925,0.02649999999999999925,0.02649999999999999925,0.02649999999999999925,NULL,'2026-11-26T21:49:40.441411Z','2026-11-26T21:49:40.479438Z');
INSERT INTO run VALUES('20131224-60b0fab1','parcel-delays','2013-12-24','published',1,'late-parcels',1,'224c2038c2a71d1cf8adfd03f8a3916f9333d8e6c456580aa16db5501992a313','6f86ddb9860b08c9ecd2ada8f90bed66b2541f27a85538a0a7c68385a9adac0c','0.1.0',12,3,9,9,3,329963,9,0.84536965840593913945,0.8375000000000000222,0.8375000000000000222,0.8375000000000000222,0.86050000000000004263,0.86050000000000004263,NULL,'2026-11-26T21:49:40.567929Z','2026-11-26T21:49:40.599746Z');
INSERT INTO run VALUES('20131226-b2ee80fe','parcel-delays','2013-12-26','staging',1,'late-parcels',1,'224c2038c2a71d1cf8adfd03f8a3916f9333d8e6c456580aa16db5501992a313','6f86ddb9860b08c9ecd2ada8f90bed66b2541f27a85538a0a7c68385a9adac0c','0.1.0',6,1,5,5,3,331437,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-11-26T21:49:41.434992Z','2026-11-26T21:49:41.463577Z');
CREATE TABLE IF NOT EXISTS "chunk" (
    "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
    "chunk" INTEGER NOT NULL CHECK ("chunk" >= 0),
    "rows_read" INTEGER NOT NULL CHECK ("rows_read" = "rows_rejected" + "rows_scored"),
    "rows_rejected" INTEGER NOT NULL CHECK ("rows_rejected" >= 0),
    "rows_scored" INTEGER NOT NULL CHECK ("rows_scored" >= 0),
    "position" INTEGER NOT NULL,
    "committed_at" TEXT NOT NULL,
    PRIMARY KEY ("run_id", "chunk")
) STRICT, WITHOUT ROWID;
INSERT INTO chunk VALUES('20131224-60b0fab1',0,5,2,3,329956,'2026-11-26T21:49:40.587374Z');
INSERT INTO chunk VALUES('20131224-60b0fab1',1,5,0,5,329961,'2026-11-26T21:49:40.588712Z');
INSERT INTO chunk VALUES('20131224-60b0fab1',2,2,1,1,329963,'2026-11-26T21:49:40.591369Z');
INSERT INTO chunk VALUES('20131224-fa71aa8d',0,5,2,3,329956,'2026-11-26T21:49:40.380021Z');
INSERT INTO chunk VALUES('20131224-fa71aa8d',1,5,0,5,329961,'2026-11-26T21:49:40.381770Z');
INSERT INTO chunk VALUES('20131224-fa71aa8d',2,2,1,1,329963,'2026-11-26T21:49:40.383389Z');
INSERT INTO chunk VALUES('20131225-fbe8a24f',0,4,1,3,330756,'2026-11-26T21:49:40.458062Z');
INSERT INTO chunk VALUES('20131225-fbe8a24f',1,4,0,4,330804,'2026-11-26T21:49:40.463453Z');
INSERT INTO chunk VALUES('20131225-fbe8a24f',2,1,1,0,330816,'2026-11-26T21:49:40.467460Z');
INSERT INTO chunk VALUES('20131226-b2ee80fe',0,2,1,1,331433,'2026-11-26T21:49:41.453991Z');
INSERT INTO chunk VALUES('20131226-b2ee80fe',1,2,0,2,331435,'2026-11-26T21:49:41.459508Z');
INSERT INTO chunk VALUES('20131226-b2ee80fe',2,2,0,2,331437,'2026-11-26T21:49:41.463577Z');
CREATE TABLE IF NOT EXISTS "rejection" (
    "run_id" TEXT NOT NULL,
    "chunk" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
    "parcel_id" INTEGER,
    "line" INTEGER,
    "column_name" TEXT,
    "code" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    PRIMARY KEY ("run_id", "chunk", "ordinal"),
    FOREIGN KEY ("run_id", "chunk") REFERENCES "chunk" ("run_id", "chunk")
) STRICT, WITHOUT ROWID;
INSERT INTO rejection VALUES('20131224-60b0fab1',0,0,329955,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
INSERT INTO rejection VALUES('20131224-60b0fab1',0,1,329952,NULL,'distance_km','out_of_range','0.0 to 20000.0');
INSERT INTO rejection VALUES('20131224-60b0fab1',2,0,329962,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
INSERT INTO rejection VALUES('20131224-fa71aa8d',0,0,329955,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
INSERT INTO rejection VALUES('20131224-fa71aa8d',0,1,329952,NULL,'distance_km','out_of_range','0.0 to 20000.0');
INSERT INTO rejection VALUES('20131224-fa71aa8d',2,0,329962,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
INSERT INTO rejection VALUES('20131225-fbe8a24f',0,0,330732,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
INSERT INTO rejection VALUES('20131225-fbe8a24f',2,0,330816,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
INSERT INTO rejection VALUES('20131226-b2ee80fe',0,0,331432,NULL,'weight_kg','invalid_value','a weight of more than 0 kg');
CREATE TABLE IF NOT EXISTS "audit" (
    "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
    "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
    "rule" TEXT NOT NULL,
    "passed" INTEGER NOT NULL CHECK ("passed" IN (0, 1)),
    "observed" TEXT NOT NULL,
    "expected" TEXT NOT NULL,
    PRIMARY KEY ("run_id", "ordinal")
) STRICT, WITHOUT ROWID;
INSERT INTO audit VALUES('20131224-60b0fab1',0,'counts_agree',1,'9 rows staged','9 (12 read − 3 rejected)');
INSERT INTO audit VALUES('20131224-60b0fab1',1,'keys_unique',1,'0 duplicate keys','0');
INSERT INTO audit VALUES('20131224-60b0fab1',2,'scores_finite',1,'0 infinite scores','0');
INSERT INTO audit VALUES('20131224-60b0fab1',3,'scores_in_range',1,'0.8377806495535708 to 0.8604746075058904','0.0 to 1.0');
INSERT INTO audit VALUES('20131224-60b0fab1',4,'minimum_rows',1,'9 rows','at least 1');
INSERT INTO audit VALUES('20131224-60b0fab1',5,'missing_share',1,'0 of 9 rows without a score','at most a share of 0.0');
INSERT INTO audit VALUES('20131224-fa71aa8d',0,'counts_agree',1,'9 rows staged','9 (12 read − 3 rejected)');
INSERT INTO audit VALUES('20131224-fa71aa8d',1,'keys_unique',1,'0 duplicate keys','0');
INSERT INTO audit VALUES('20131224-fa71aa8d',2,'scores_finite',1,'0 infinite scores','0');
INSERT INTO audit VALUES('20131224-fa71aa8d',3,'scores_in_range',1,'0.3491188653425149 to 0.39040321813274337','0.0 to 1.0');
INSERT INTO audit VALUES('20131224-fa71aa8d',4,'minimum_rows',1,'9 rows','at least 1');
INSERT INTO audit VALUES('20131224-fa71aa8d',5,'missing_share',1,'0 of 9 rows without a score','at most a share of 0.0');
INSERT INTO audit VALUES('20131225-fbe8a24f',0,'counts_agree',1,'7 rows staged','7 (9 read − 2 rejected)');
INSERT INTO audit VALUES('20131225-fbe8a24f',1,'keys_unique',1,'0 duplicate keys','0');
INSERT INTO audit VALUES('20131225-fbe8a24f',2,'scores_finite',1,'0 infinite scores','0');
INSERT INTO audit VALUES('20131225-fbe8a24f',3,'scores_in_range',1,'0.02236707111393405 to 0.026592004747213616','0.0 to 1.0');
INSERT INTO audit VALUES('20131225-fbe8a24f',4,'minimum_rows',1,'7 rows','at least 1');
INSERT INTO audit VALUES('20131225-fbe8a24f',5,'missing_share',1,'0 of 7 rows without a score','at most a share of 0.0');
CREATE TABLE IF NOT EXISTS "publication" (
    "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
    "job" TEXT NOT NULL,
    "partition" TEXT NOT NULL,
    "rows" INTEGER NOT NULL CHECK ("rows" >= 0),
    "published_at" TEXT NOT NULL
) STRICT;
INSERT INTO publication VALUES('20131224-fa71aa8d','parcel-delays','2013-12-24',9,'2026-11-26T21:49:40.393583Z');
INSERT INTO publication VALUES('20131225-fbe8a24f','parcel-delays','2013-12-25',7,'2026-11-26T21:49:40.479438Z');
INSERT INTO publication VALUES('20131224-60b0fab1','parcel-delays','2013-12-24',9,'2026-11-26T21:49:40.599746Z');
CREATE TABLE IF NOT EXISTS "scores_staging" (
    "run_id" TEXT NOT NULL,
    "parcel_id" INTEGER NOT NULL CHECK ("parcel_id" > 0),
    "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
    "day" TEXT NOT NULL,
    "score" REAL,
    "model_name" TEXT NOT NULL,
    "model_version" INTEGER NOT NULL,
    PRIMARY KEY ("run_id", "parcel_id", "ordinal")
) STRICT, WITHOUT ROWID;
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329953,0,'2013-12-24',0.349142098111212551,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329954,0,'2013-12-24',0.39040321813274336815,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329956,0,'2013-12-24',0.34916936777623902576,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329957,0,'2013-12-24',0.34914181351839601585,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329958,0,'2013-12-24',0.34913423304022650484,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329959,0,'2013-12-24',0.39040156530158831582,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329960,0,'2013-12-24',0.34913371560422545858,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329961,0,'2013-12-24',0.39039928927591904805,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131224-fa71aa8d',329963,0,'2013-12-24',0.34911886534251490576,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131226-b2ee80fe',331433,0,'2013-12-26',0.16585393346819746196,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131226-b2ee80fe',331434,1,'2013-12-26',0.11865356722853942494,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131226-b2ee80fe',331435,2,'2013-12-26',0.1186593656332704666,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131226-b2ee80fe',331436,3,'2013-12-26',0.16587053579041910467,'late-parcels',1);
INSERT INTO scores_staging VALUES('20131226-b2ee80fe',331437,4,'2013-12-26',0.16584758587331557833,'late-parcels',1);
CREATE TABLE IF NOT EXISTS "scores" (
    "day" TEXT NOT NULL,
    "parcel_id" INTEGER NOT NULL CHECK ("parcel_id" > 0),
    "score" REAL NOT NULL CHECK (abs("score") <= 1.7976931348623157e308),
    "run_id" TEXT NOT NULL,
    "model_name" TEXT NOT NULL,
    "model_version" INTEGER NOT NULL,
    PRIMARY KEY ("day", "parcel_id")
) STRICT, WITHOUT ROWID;
INSERT INTO scores VALUES('2013-12-24',329953,0.83782232963036440409,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329954,0.86047460750589044309,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329956,0.83787123932673435167,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329957,0.83782181912488107311,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329958,0.83780822063820381551,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329959,0.86047210607450441699,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329960,0.83780729238033424532,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329961,0.86046866141896904967,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-24',329963,0.83778064955357078869,'20131224-60b0fab1','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330720,0.026588830948254864317,'20131225-fbe8a24f','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330744,0.026592004747213616316,'20131225-fbe8a24f','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330756,0.022367071113934048481,'20131225-fbe8a24f','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330768,0.026588889882667995218,'20131225-fbe8a24f','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330780,0.026590398646906376889,'20131225-fbe8a24f','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330792,0.026588727813337636324,'20131225-fbe8a24f','late-parcels',1);
INSERT INTO scores VALUES('2013-12-25',330804,0.026588889882667995218,'20131225-fbe8a24f','late-parcels',1);
CREATE TABLE parcels ("parcel_id" INTEGER PRIMARY KEY NOT NULL CHECK ("parcel_id" > 0), "day" TEXT NOT NULL, "weight_kg" REAL NOT NULL, "distance_km" REAL NOT NULL) STRICT;
INSERT INTO parcels VALUES(329952,'2013-12-24',32.5,1587.0);
INSERT INTO parcels VALUES(329953,'2013-12-24',33.499999999999999999,4200.0);
INSERT INTO parcels VALUES(329954,'2013-12-24',34.5,3267.0);
INSERT INTO parcels VALUES(329955,'2013-12-24',35.499999999999999999,4728.0);
INSERT INTO parcels VALUES(329956,'2013-12-24',36.5,7362.0);
INSERT INTO parcels VALUES(329957,'2013-12-24',37.5,4167.0);
INSERT INTO parcels VALUES(329958,'2013-12-24',38.499999999999999999,3288.0);
INSERT INTO parcels VALUES(329959,'2013-12-24',39.5,3084.0);
INSERT INTO parcels VALUES(329960,'2013-12-24',0.5,3228.0);
INSERT INTO parcels VALUES(329961,'2013-12-24',1.5,2832.0);
INSERT INTO parcels VALUES(329962,'2013-12-24',2.5,3195.0);
INSERT INTO parcels VALUES(329963,'2013-12-24',3.5,1506.0);
INSERT INTO parcels VALUES(330720,'2013-12-25',0.5,1076.0);
INSERT INTO parcels VALUES(330732,'2013-12-25',12.5,1065.0);
INSERT INTO parcels VALUES(330744,'2013-12-25',24.5,2153.0);
INSERT INTO parcels VALUES(330756,'2013-12-25',36.5,1085.0);
INSERT INTO parcels VALUES(330768,'2013-12-25',8.5,1096.0);
INSERT INTO parcels VALUES(330780,'2013-12-25',20.499999999999999999,1608.0);
INSERT INTO parcels VALUES(330792,'2013-12-25',32.5,1041.0);
INSERT INTO parcels VALUES(330804,'2013-12-25',4.5,1096.0);
INSERT INTO parcels VALUES(330816,'2013-12-25',16.5,1428.0);
INSERT INTO parcels VALUES(331432,'2013-12-26',32.5,529.0);
INSERT INTO parcels VALUES(331433,'2013-12-26',33.499999999999999999,1400.0);
INSERT INTO parcels VALUES(331434,'2013-12-26',34.5,1089.0);
INSERT INTO parcels VALUES(331435,'2013-12-26',35.499999999999999999,1576.0);
INSERT INTO parcels VALUES(331436,'2013-12-26',36.5,2454.0);
INSERT INTO parcels VALUES(331437,'2013-12-26',37.5,997.0);
INSERT INTO parcels VALUES(331438,'2013-12-26',38.499999999999999999,733.0);
INSERT INTO parcels VALUES(331439,'2013-12-26',39.5,1389.0);
INSERT INTO parcels VALUES(331440,'2013-12-26',0.5,1096.0);
INSERT INTO parcels VALUES(331441,'2013-12-26',1.5,1028.0);
INSERT INTO parcels VALUES(331442,'2013-12-26',2.5,1076.0);
INSERT INTO parcels VALUES(331443,'2013-12-26',3.5,944.0);
INSERT INTO parcels VALUES(331444,'2013-12-26',4.5,1065.0);
INSERT INTO parcels VALUES(331445,'2013-12-26',5.5,502.0);
CREATE INDEX "run_by_partition" ON "run" ("job", "partition");
CREATE UNIQUE INDEX "run_published_once" ON "run" ("job", "partition") WHERE "status" = 'published';
CREATE INDEX "publication_by_partition" ON "publication" ("job", "partition");
CREATE INDEX parcels_by_day ON parcels (day, parcel_id);
COMMIT;
