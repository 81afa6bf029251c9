CREATE SCHEMA batch_score;
CREATE TABLE batch_score.audit (
    run_id text NOT NULL,
    ordinal bigint NOT NULL,
    rule text NOT NULL,
    passed bigint NOT NULL,
    observed text NOT NULL,
    expected text NOT NULL,
    CONSTRAINT audit_passed_check CHECK ((passed = ANY (ARRAY[(0)::bigint, (1)::bigint])))
);
CREATE TABLE batch_score.chunk (
    run_id text NOT NULL,
    chunk bigint NOT NULL,
    rows_read bigint NOT NULL,
    rows_rejected bigint NOT NULL,
    rows_scored bigint NOT NULL,
    "position" text NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    CONSTRAINT chunk_check CHECK ((rows_read = (rows_rejected + rows_scored))),
    CONSTRAINT chunk_chunk_check CHECK ((chunk >= 0))
);
CREATE TABLE batch_score.ledger_version (
    only_row boolean DEFAULT true NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT ledger_version_only_row_check CHECK (only_row),
    CONSTRAINT ledger_version_version_check CHECK ((version >= 1))
);
CREATE TABLE batch_score.publication (
    publication_id bigint NOT NULL,
    run_id text NOT NULL,
    job text NOT NULL,
    partition text NOT NULL,
    rows bigint NOT NULL,
    published_at timestamp with time zone NOT NULL,
    CONSTRAINT publication_rows_check CHECK ((rows >= 0))
);
ALTER TABLE batch_score.publication ALTER COLUMN publication_id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME batch_score.publication_publication_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE batch_score.rejection (
    run_id text NOT NULL,
    chunk bigint NOT NULL,
    ordinal bigint NOT NULL,
    row_key text,
    line bigint,
    column_name text,
    code text NOT NULL,
    expected text NOT NULL
);
CREATE TABLE batch_score.run (
    run_id text NOT NULL,
    job text NOT NULL,
    partition text NOT NULL,
    status text NOT NULL,
    attempt bigint NOT NULL,
    model_name text NOT NULL,
    model_version bigint NOT NULL,
    model_digest text NOT NULL,
    problem_name text NOT NULL,
    problem_version bigint NOT NULL,
    problem_digest text NOT NULL,
    outputs text NOT NULL,
    are_probabilities bigint NOT NULL,
    configuration_digest text NOT NULL,
    program_version text NOT NULL,
    rows_read bigint NOT NULL,
    rows_rejected bigint NOT NULL,
    rows_scored bigint NOT NULL,
    rows_staged bigint NOT NULL,
    chunks bigint NOT NULL,
    "position" text,
    score_summary text,
    message text,
    opened_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT run_are_probabilities_check CHECK ((are_probabilities = ANY (ARRAY[(0)::bigint, (1)::bigint]))),
    CONSTRAINT run_attempt_check CHECK ((attempt >= 1)),
    CONSTRAINT run_check CHECK ((rows_read = (rows_rejected + rows_scored))),
    CONSTRAINT run_chunks_check CHECK ((chunks >= 0)),
    CONSTRAINT run_configuration_digest_check CHECK ((length(configuration_digest) = 64)),
    CONSTRAINT run_model_digest_check CHECK ((length(model_digest) = 64)),
    CONSTRAINT run_model_version_check CHECK ((model_version >= 1)),
    CONSTRAINT run_problem_digest_check CHECK ((length(problem_digest) = 64)),
    CONSTRAINT run_problem_version_check CHECK ((problem_version >= 0)),
    CONSTRAINT run_rows_read_check CHECK ((rows_read >= 0)),
    CONSTRAINT run_rows_rejected_check CHECK ((rows_rejected >= 0)),
    CONSTRAINT run_rows_scored_check CHECK ((rows_scored >= 0)),
    CONSTRAINT run_rows_staged_check CHECK ((rows_staged >= 0)),
    CONSTRAINT run_status_check CHECK ((status = ANY (ARRAY['staging'::text, 'staged'::text, 'audited'::text, 'refused'::text, 'published'::text, 'superseded'::text, 'stopped'::text, 'failed'::text, 'abandoned'::text])))
);
CREATE TABLE batch_score."run_20131223-4b124a60" (
    dispatched date DEFAULT '2013-12-23'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131223-4b124a60'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 2 NOT NULL,
    CONSTRAINT "run_20131223-4b124a60_dispatched_check" CHECK ((dispatched = '2013-12-23'::date))
);
CREATE TABLE batch_score."run_20131224-b296d527" (
    dispatched date DEFAULT '2013-12-24'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131224-b296d527'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT "run_20131224-b296d527_dispatched_check" CHECK ((dispatched = '2013-12-24'::date))
);
CREATE TABLE public.parcel_scores (
    dispatched date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text NOT NULL,
    model_name text NOT NULL,
    model_version bigint NOT NULL
)
PARTITION BY LIST (dispatched);
CREATE TABLE batch_score."run_20131224-cb17f8f5" (
    dispatched date DEFAULT '2013-12-24'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131224-cb17f8f5'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 2 NOT NULL,
    CONSTRAINT "run_20131224-cb17f8f5_dispatched_check" CHECK ((dispatched = '2013-12-24'::date))
);
CREATE TABLE public.deliveries (
    parcel_id bigint NOT NULL,
    is_late double precision
);
CREATE TABLE public.parcels (
    parcel_id bigint NOT NULL,
    dispatched date NOT NULL,
    weight_kg double precision,
    distance_km double precision
);
ALTER TABLE ONLY public.parcel_scores ATTACH PARTITION batch_score."run_20131224-cb17f8f5" FOR VALUES IN ('2013-12-24');
INSERT INTO batch_score.audit VALUES ('20131224-b296d527', 0, 'counts_agree', 1, '9 rows staged', '9 (9 read − 0 rejected)');
INSERT INTO batch_score.audit VALUES ('20131224-b296d527', 1, 'keys_unique', 1, '0 duplicate keys', '0');
INSERT INTO batch_score.audit VALUES ('20131224-b296d527', 2, 'minimum_rows', 1, '9 rows', 'at least 1');
INSERT INTO batch_score.audit VALUES ('20131224-b296d527', 3, 'scores_finite', 1, '0 infinite scores', '0');
INSERT INTO batch_score.audit VALUES ('20131224-b296d527', 4, 'scores_in_range', 1, '0.173191219428767 to 0.752877341696963', '0.0 to 1.0');
INSERT INTO batch_score.audit VALUES ('20131224-b296d527', 5, 'missing_share', 1, '0 of 9 rows without a score', 'at most a share of 0.0');
INSERT INTO batch_score.audit VALUES ('20131224-cb17f8f5', 0, 'counts_agree', 1, '9 rows staged', '9 (9 read − 0 rejected)');
INSERT INTO batch_score.audit VALUES ('20131224-cb17f8f5', 1, 'keys_unique', 1, '0 duplicate keys', '0');
INSERT INTO batch_score.audit VALUES ('20131224-cb17f8f5', 2, 'minimum_rows', 1, '9 rows', 'at least 1');
INSERT INTO batch_score.audit VALUES ('20131224-cb17f8f5', 3, 'scores_finite', 1, '0 infinite scores', '0');
INSERT INTO batch_score.audit VALUES ('20131224-cb17f8f5', 4, 'scores_in_range', 1, '0.3508008263335126 to 0.45516874719589934', '0.0 to 1.0');
INSERT INTO batch_score.audit VALUES ('20131224-cb17f8f5', 5, 'missing_share', 1, '0 of 9 rows without a score', 'at most a share of 0.0');
INSERT INTO batch_score.chunk VALUES ('20131224-b296d527', 0, 4, 0, 4, '1554#1', '2026-11-27 07:30:07.447974+00');
INSERT INTO batch_score.chunk VALUES ('20131224-b296d527', 1, 4, 0, 4, '1558#1', '2026-11-27 07:30:07.471869+00');
INSERT INTO batch_score.chunk VALUES ('20131224-b296d527', 2, 1, 0, 1, '1559#1', '2026-11-27 07:30:07.474434+00');
INSERT INTO batch_score.chunk VALUES ('20131224-cb17f8f5', 0, 4, 0, 4, '1554#1', '2026-11-27 07:30:08.047483+00');
INSERT INTO batch_score.chunk VALUES ('20131224-cb17f8f5', 1, 4, 0, 4, '1558#1', '2026-11-27 07:30:08.056956+00');
INSERT INTO batch_score.chunk VALUES ('20131224-cb17f8f5', 2, 1, 0, 1, '1559#1', '2026-11-27 07:30:08.059828+00');
INSERT INTO batch_score.chunk VALUES ('20131223-4b124a60', 0, 4, 0, 4, '1444#1', '2026-11-27 07:30:08.506496+00');
INSERT INTO batch_score.chunk VALUES ('20131223-4b124a60', 1, 4, 0, 4, '1448#1', '2026-11-27 07:30:08.528405+00');
INSERT INTO batch_score.chunk VALUES ('20131223-4b124a60', 2, 1, 0, 1, '1449#1', '2026-11-27 07:30:08.531084+00');
INSERT INTO batch_score.ledger_version VALUES (true, 2);
INSERT INTO batch_score.publication OVERRIDING SYSTEM VALUE VALUES (1, '20131224-b296d527', 'late-parcels', '2013-12-24', 9, '2026-11-27 07:30:07.52069+00');
INSERT INTO batch_score.publication OVERRIDING SYSTEM VALUE VALUES (2, '20131224-cb17f8f5', 'late-parcels', '2013-12-24', 9, '2026-11-27 07:30:08.089884+00');
INSERT INTO batch_score.run VALUES ('20131223-4b124a60', 'late-parcels', '2013-12-23', 'staged', 1, 'late-parcels', 2, '8a299a5253f7505356311d09648cc6a7aebe33eea61b82dba339f4e372ebe905', 'columns', 1, '8031f7705dca5ef6c0085ee72683e3828871847acd92f9c4b30211bca66de88a', '["score"]', 0, '3439a0fc997bf89ee8f0fec2ec98caae0fe177b9bfeb15139757c380609bd1d8', '0.2.0-dev', 9, 0, 9, 9, 3, '1449#1', NULL, NULL, '2026-11-27 07:30:08.424645+00', '2026-11-27 07:30:08.540567+00');
INSERT INTO batch_score.run VALUES ('20131224-b296d527', 'late-parcels', '2013-12-24', 'superseded', 1, 'late-parcels', 1, 'f243a841f1fea29b49488d3e3283385f329e5bc62918cd9d5e40da8df5e8b87a', 'columns', 1, '8031f7705dca5ef6c0085ee72683e3828871847acd92f9c4b30211bca66de88a', '["score"]', 0, '3439a0fc997bf89ee8f0fec2ec98caae0fe177b9bfeb15139757c380609bd1d8', '0.2.0-dev', 9, 0, 9, 9, 3, '1559#1', '[{"mean":0.48443509905274357,"output":"score","p05":0.17350000000000002,"p25":0.3265,"p50":0.5525,"p75":0.6275000000000001,"p95":0.7525000000000001,"rows":9}]', NULL, '2026-11-27 07:30:07.352472+00', '2026-11-27 07:30:08.089884+00');
INSERT INTO batch_score.run VALUES ('20131224-cb17f8f5', 'late-parcels', '2013-12-24', 'published', 1, 'late-parcels', 2, '8a299a5253f7505356311d09648cc6a7aebe33eea61b82dba339f4e372ebe905', 'columns', 1, '8031f7705dca5ef6c0085ee72683e3828871847acd92f9c4b30211bca66de88a', '["score"]', 0, '3439a0fc997bf89ee8f0fec2ec98caae0fe177b9bfeb15139757c380609bd1d8', '0.2.0-dev', 9, 0, 9, 9, 3, '1559#1', '[{"mean":0.4071723197662401,"output":"score","p05":0.35050000000000003,"p25":0.3755,"p50":0.4175,"p75":0.4325,"p95":0.4555,"rows":9}]', NULL, '2026-11-27 07:30:07.955637+00', '2026-11-27 07:30:08.089884+00');
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1441, 0.3848850547801358, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1442, 0.3624307119934499, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1443, 0.4361474898520535, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1444, 0.43205998436400056, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1445, 0.4429154002499874, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1446, 0.39788066044593656, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1447, 0.39955051001705266, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1448, 0.38662713787534914, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131223-4b124a60" VALUES ('2013-12-23', 1449, 0.424196719329035, '20131223-4b124a60', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1551, 0.6276145268183884, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1552, 0.752877341696963, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1553, 0.2527925790698303, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1554, 0.3266599942598563, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1555, 0.34811729209167935, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1556, 0.6169953716422306, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1557, 0.7094484440811752, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1558, 0.173191219428767, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-b296d527" VALUES ('2013-12-24', 1559, 0.5522191223858024, '20131224-b296d527', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1551, 0.4222131239457049, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1552, 0.45516874719589934, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1553, 0.36844268036921013, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1554, 0.4029902822264796, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1555, 0.41778282003521433, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1556, 0.3508008263335126, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1557, 0.4321549398596567, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1558, 0.4399576376510326, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO batch_score."run_20131224-cb17f8f5" VALUES ('2013-12-24', 1559, 0.3750398202794506, '20131224-cb17f8f5', 'late-parcels', 2);
INSERT INTO public.deliveries VALUES (1001, 0);
INSERT INTO public.deliveries VALUES (1002, 1);
INSERT INTO public.deliveries VALUES (1003, 0);
INSERT INTO public.deliveries VALUES (1004, 0);
INSERT INTO public.deliveries VALUES (1005, 1);
INSERT INTO public.deliveries VALUES (1006, 0);
INSERT INTO public.deliveries VALUES (1007, 1);
INSERT INTO public.deliveries VALUES (1008, 0);
INSERT INTO public.deliveries VALUES (1009, 0);
INSERT INTO public.deliveries VALUES (1010, 0);
INSERT INTO public.deliveries VALUES (1012, 1);
INSERT INTO public.deliveries VALUES (1013, 1);
INSERT INTO public.deliveries VALUES (1014, 0);
INSERT INTO public.deliveries VALUES (1015, 1);
INSERT INTO public.deliveries VALUES (1016, 1);
INSERT INTO public.deliveries VALUES (1017, 0);
INSERT INTO public.deliveries VALUES (1018, 0);
INSERT INTO public.deliveries VALUES (1019, 0);
INSERT INTO public.deliveries VALUES (1020, 0);
INSERT INTO public.deliveries VALUES (1021, 0);
INSERT INTO public.deliveries VALUES (1023, 0);
INSERT INTO public.deliveries VALUES (1024, 0);
INSERT INTO public.deliveries VALUES (1025, 1);
INSERT INTO public.deliveries VALUES (1026, 0);
INSERT INTO public.deliveries VALUES (1027, 1);
INSERT INTO public.deliveries VALUES (1028, 0);
INSERT INTO public.deliveries VALUES (1029, 0);
INSERT INTO public.deliveries VALUES (1030, 0);
INSERT INTO public.deliveries VALUES (1031, 1);
INSERT INTO public.deliveries VALUES (1032, 0);
INSERT INTO public.deliveries VALUES (1034, 0);
INSERT INTO public.deliveries VALUES (1035, 0);
INSERT INTO public.deliveries VALUES (1036, 0);
INSERT INTO public.deliveries VALUES (1037, 1);
INSERT INTO public.deliveries VALUES (1038, 0);
INSERT INTO public.deliveries VALUES (1039, 1);
INSERT INTO public.deliveries VALUES (1040, 0);
INSERT INTO public.deliveries VALUES (1041, 1);
INSERT INTO public.deliveries VALUES (1042, 0);
INSERT INTO public.deliveries VALUES (1043, 1);
INSERT INTO public.deliveries VALUES (1045, 0);
INSERT INTO public.deliveries VALUES (1046, 1);
INSERT INTO public.deliveries VALUES (1047, 0);
INSERT INTO public.deliveries VALUES (1048, 1);
INSERT INTO public.deliveries VALUES (1049, 0);
INSERT INTO public.deliveries VALUES (1050, 0);
INSERT INTO public.deliveries VALUES (1051, 0);
INSERT INTO public.deliveries VALUES (1052, 1);
INSERT INTO public.deliveries VALUES (1053, 0);
INSERT INTO public.deliveries VALUES (1054, 1);
INSERT INTO public.deliveries VALUES (1056, 0);
INSERT INTO public.deliveries VALUES (1057, 0);
INSERT INTO public.deliveries VALUES (1058, 0);
INSERT INTO public.deliveries VALUES (1059, 0);
INSERT INTO public.deliveries VALUES (1060, 1);
INSERT INTO public.deliveries VALUES (1061, 1);
INSERT INTO public.deliveries VALUES (1062, 0);
INSERT INTO public.deliveries VALUES (1063, 0);
INSERT INTO public.deliveries VALUES (1064, 0);
INSERT INTO public.deliveries VALUES (1065, 0);
INSERT INTO public.deliveries VALUES (1067, 0);
INSERT INTO public.deliveries VALUES (1068, 0);
INSERT INTO public.deliveries VALUES (1069, 0);
INSERT INTO public.deliveries VALUES (1070, 0);
INSERT INTO public.deliveries VALUES (1071, 1);
INSERT INTO public.deliveries VALUES (1072, 0);
INSERT INTO public.deliveries VALUES (1073, 1);
INSERT INTO public.deliveries VALUES (1074, 0);
INSERT INTO public.deliveries VALUES (1075, 0);
INSERT INTO public.deliveries VALUES (1076, 0);
INSERT INTO public.deliveries VALUES (1078, 1);
INSERT INTO public.deliveries VALUES (1079, 1);
INSERT INTO public.deliveries VALUES (1080, 0);
INSERT INTO public.deliveries VALUES (1081, 0);
INSERT INTO public.deliveries VALUES (1082, 0);
INSERT INTO public.deliveries VALUES (1083, 0);
INSERT INTO public.deliveries VALUES (1084, 0);
INSERT INTO public.deliveries VALUES (1085, 0);
INSERT INTO public.deliveries VALUES (1086, 0);
INSERT INTO public.deliveries VALUES (1087, 1);
INSERT INTO public.deliveries VALUES (1089, 0);
INSERT INTO public.deliveries VALUES (1090, 1);
INSERT INTO public.deliveries VALUES (1091, 0);
INSERT INTO public.deliveries VALUES (1092, 1);
INSERT INTO public.deliveries VALUES (1093, 0);
INSERT INTO public.deliveries VALUES (1094, 0);
INSERT INTO public.deliveries VALUES (1095, 0);
INSERT INTO public.deliveries VALUES (1096, 1);
INSERT INTO public.deliveries VALUES (1097, 1);
INSERT INTO public.deliveries VALUES (1098, 1);
INSERT INTO public.deliveries VALUES (1100, 1);
INSERT INTO public.deliveries VALUES (1101, 0);
INSERT INTO public.deliveries VALUES (1102, 0);
INSERT INTO public.deliveries VALUES (1103, 1);
INSERT INTO public.deliveries VALUES (1104, 1);
INSERT INTO public.deliveries VALUES (1105, 0);
INSERT INTO public.deliveries VALUES (1106, 1);
INSERT INTO public.deliveries VALUES (1107, 0);
INSERT INTO public.deliveries VALUES (1108, 0);
INSERT INTO public.deliveries VALUES (1109, 0);
INSERT INTO public.deliveries VALUES (1111, 0);
INSERT INTO public.deliveries VALUES (1112, 0);
INSERT INTO public.deliveries VALUES (1113, 1);
INSERT INTO public.deliveries VALUES (1114, 1);
INSERT INTO public.deliveries VALUES (1115, 0);
INSERT INTO public.deliveries VALUES (1116, 0);
INSERT INTO public.deliveries VALUES (1117, 0);
INSERT INTO public.deliveries VALUES (1118, 1);
INSERT INTO public.deliveries VALUES (1119, 0);
INSERT INTO public.deliveries VALUES (1120, 0);
INSERT INTO public.deliveries VALUES (1122, 1);
INSERT INTO public.deliveries VALUES (1123, 1);
INSERT INTO public.deliveries VALUES (1124, 1);
INSERT INTO public.deliveries VALUES (1125, 1);
INSERT INTO public.deliveries VALUES (1126, 0);
INSERT INTO public.deliveries VALUES (1127, 1);
INSERT INTO public.deliveries VALUES (1128, 0);
INSERT INTO public.deliveries VALUES (1129, 0);
INSERT INTO public.deliveries VALUES (1130, 0);
INSERT INTO public.deliveries VALUES (1131, 0);
INSERT INTO public.deliveries VALUES (1133, 0);
INSERT INTO public.deliveries VALUES (1134, 0);
INSERT INTO public.deliveries VALUES (1135, 0);
INSERT INTO public.deliveries VALUES (1136, 1);
INSERT INTO public.deliveries VALUES (1137, 1);
INSERT INTO public.deliveries VALUES (1138, 1);
INSERT INTO public.deliveries VALUES (1139, 1);
INSERT INTO public.deliveries VALUES (1140, 0);
INSERT INTO public.deliveries VALUES (1141, 0);
INSERT INTO public.deliveries VALUES (1142, 0);
INSERT INTO public.deliveries VALUES (1144, 0);
INSERT INTO public.deliveries VALUES (1145, 0);
INSERT INTO public.deliveries VALUES (1146, 0);
INSERT INTO public.deliveries VALUES (1147, 0);
INSERT INTO public.deliveries VALUES (1148, 0);
INSERT INTO public.deliveries VALUES (1149, 1);
INSERT INTO public.deliveries VALUES (1150, 0);
INSERT INTO public.deliveries VALUES (1151, 1);
INSERT INTO public.deliveries VALUES (1152, 0);
INSERT INTO public.deliveries VALUES (1153, 1);
INSERT INTO public.deliveries VALUES (1155, 0);
INSERT INTO public.deliveries VALUES (1156, 1);
INSERT INTO public.deliveries VALUES (1157, 1);
INSERT INTO public.deliveries VALUES (1158, 0);
INSERT INTO public.deliveries VALUES (1159, 0);
INSERT INTO public.deliveries VALUES (1160, 0);
INSERT INTO public.deliveries VALUES (1161, 0);
INSERT INTO public.deliveries VALUES (1162, 1);
INSERT INTO public.deliveries VALUES (1163, 1);
INSERT INTO public.deliveries VALUES (1164, 1);
INSERT INTO public.deliveries VALUES (1166, 1);
INSERT INTO public.deliveries VALUES (1167, 0);
INSERT INTO public.deliveries VALUES (1168, 1);
INSERT INTO public.deliveries VALUES (1169, 1);
INSERT INTO public.deliveries VALUES (1170, 1);
INSERT INTO public.deliveries VALUES (1171, 0);
INSERT INTO public.deliveries VALUES (1172, 0);
INSERT INTO public.deliveries VALUES (1173, 1);
INSERT INTO public.deliveries VALUES (1174, 0);
INSERT INTO public.deliveries VALUES (1175, 1);
INSERT INTO public.deliveries VALUES (1177, 0);
INSERT INTO public.deliveries VALUES (1178, 0);
INSERT INTO public.deliveries VALUES (1179, 0);
INSERT INTO public.deliveries VALUES (1180, 1);
INSERT INTO public.deliveries VALUES (1181, 1);
INSERT INTO public.deliveries VALUES (1182, 0);
INSERT INTO public.deliveries VALUES (1183, 0);
INSERT INTO public.deliveries VALUES (1184, 0);
INSERT INTO public.deliveries VALUES (1185, 0);
INSERT INTO public.deliveries VALUES (1186, 1);
INSERT INTO public.deliveries VALUES (1188, 0);
INSERT INTO public.deliveries VALUES (1189, 0);
INSERT INTO public.deliveries VALUES (1190, 0);
INSERT INTO public.deliveries VALUES (1191, 0);
INSERT INTO public.deliveries VALUES (1192, 0);
INSERT INTO public.deliveries VALUES (1193, 0);
INSERT INTO public.deliveries VALUES (1194, 0);
INSERT INTO public.deliveries VALUES (1195, 1);
INSERT INTO public.deliveries VALUES (1196, 1);
INSERT INTO public.deliveries VALUES (1197, 1);
INSERT INTO public.deliveries VALUES (1199, 1);
INSERT INTO public.deliveries VALUES (1200, 1);
INSERT INTO public.deliveries VALUES (1201, 1);
INSERT INTO public.deliveries VALUES (1202, 0);
INSERT INTO public.deliveries VALUES (1203, 0);
INSERT INTO public.deliveries VALUES (1204, 0);
INSERT INTO public.deliveries VALUES (1205, 1);
INSERT INTO public.deliveries VALUES (1206, 1);
INSERT INTO public.deliveries VALUES (1207, 1);
INSERT INTO public.deliveries VALUES (1208, 0);
INSERT INTO public.deliveries VALUES (1210, 0);
INSERT INTO public.deliveries VALUES (1211, 0);
INSERT INTO public.deliveries VALUES (1212, 0);
INSERT INTO public.deliveries VALUES (1213, 0);
INSERT INTO public.deliveries VALUES (1214, 1);
INSERT INTO public.deliveries VALUES (1215, 0);
INSERT INTO public.deliveries VALUES (1216, 0);
INSERT INTO public.deliveries VALUES (1217, 1);
INSERT INTO public.deliveries VALUES (1218, 1);
INSERT INTO public.deliveries VALUES (1219, 0);
INSERT INTO public.deliveries VALUES (1221, 1);
INSERT INTO public.deliveries VALUES (1222, 0);
INSERT INTO public.deliveries VALUES (1223, 1);
INSERT INTO public.deliveries VALUES (1224, 1);
INSERT INTO public.deliveries VALUES (1225, 1);
INSERT INTO public.deliveries VALUES (1226, 1);
INSERT INTO public.deliveries VALUES (1227, 1);
INSERT INTO public.deliveries VALUES (1228, 1);
INSERT INTO public.deliveries VALUES (1229, 0);
INSERT INTO public.deliveries VALUES (1230, 0);
INSERT INTO public.deliveries VALUES (1232, 0);
INSERT INTO public.deliveries VALUES (1233, 1);
INSERT INTO public.deliveries VALUES (1234, 0);
INSERT INTO public.deliveries VALUES (1235, 1);
INSERT INTO public.deliveries VALUES (1236, 1);
INSERT INTO public.deliveries VALUES (1237, 0);
INSERT INTO public.deliveries VALUES (1238, 0);
INSERT INTO public.deliveries VALUES (1239, 0);
INSERT INTO public.deliveries VALUES (1240, 1);
INSERT INTO public.deliveries VALUES (1241, 0);
INSERT INTO public.deliveries VALUES (1243, 1);
INSERT INTO public.deliveries VALUES (1244, 1);
INSERT INTO public.deliveries VALUES (1245, 0);
INSERT INTO public.deliveries VALUES (1246, 1);
INSERT INTO public.deliveries VALUES (1247, 0);
INSERT INTO public.deliveries VALUES (1248, 0);
INSERT INTO public.deliveries VALUES (1249, 0);
INSERT INTO public.deliveries VALUES (1250, 1);
INSERT INTO public.deliveries VALUES (1251, 1);
INSERT INTO public.deliveries VALUES (1252, 1);
INSERT INTO public.deliveries VALUES (1254, 0);
INSERT INTO public.deliveries VALUES (1255, 0);
INSERT INTO public.deliveries VALUES (1256, 1);
INSERT INTO public.deliveries VALUES (1257, 1);
INSERT INTO public.deliveries VALUES (1258, 0);
INSERT INTO public.deliveries VALUES (1259, 0);
INSERT INTO public.deliveries VALUES (1260, 0);
INSERT INTO public.deliveries VALUES (1261, 0);
INSERT INTO public.deliveries VALUES (1262, 1);
INSERT INTO public.deliveries VALUES (1263, 0);
INSERT INTO public.deliveries VALUES (1265, 1);
INSERT INTO public.deliveries VALUES (1266, 1);
INSERT INTO public.deliveries VALUES (1267, 1);
INSERT INTO public.deliveries VALUES (1268, 1);
INSERT INTO public.deliveries VALUES (1269, 0);
INSERT INTO public.deliveries VALUES (1270, 0);
INSERT INTO public.deliveries VALUES (1271, 0);
INSERT INTO public.deliveries VALUES (1272, 1);
INSERT INTO public.deliveries VALUES (1273, 0);
INSERT INTO public.deliveries VALUES (1274, 0);
INSERT INTO public.deliveries VALUES (1276, 0);
INSERT INTO public.deliveries VALUES (1277, 1);
INSERT INTO public.deliveries VALUES (1278, 1);
INSERT INTO public.deliveries VALUES (1279, 0);
INSERT INTO public.deliveries VALUES (1280, 1);
INSERT INTO public.deliveries VALUES (1281, 0);
INSERT INTO public.deliveries VALUES (1282, 0);
INSERT INTO public.deliveries VALUES (1283, 1);
INSERT INTO public.deliveries VALUES (1284, 1);
INSERT INTO public.deliveries VALUES (1285, 0);
INSERT INTO public.deliveries VALUES (1287, 0);
INSERT INTO public.deliveries VALUES (1288, 0);
INSERT INTO public.deliveries VALUES (1289, 1);
INSERT INTO public.deliveries VALUES (1290, 0);
INSERT INTO public.deliveries VALUES (1291, 1);
INSERT INTO public.deliveries VALUES (1292, 0);
INSERT INTO public.deliveries VALUES (1293, 1);
INSERT INTO public.deliveries VALUES (1294, 1);
INSERT INTO public.deliveries VALUES (1295, 1);
INSERT INTO public.deliveries VALUES (1296, 1);
INSERT INTO public.deliveries VALUES (1298, 1);
INSERT INTO public.deliveries VALUES (1299, 1);
INSERT INTO public.deliveries VALUES (1300, 1);
INSERT INTO public.deliveries VALUES (1301, 0);
INSERT INTO public.deliveries VALUES (1302, 0);
INSERT INTO public.deliveries VALUES (1303, 0);
INSERT INTO public.deliveries VALUES (1304, 0);
INSERT INTO public.deliveries VALUES (1305, 1);
INSERT INTO public.deliveries VALUES (1306, 0);
INSERT INTO public.deliveries VALUES (1307, 1);
INSERT INTO public.deliveries VALUES (1309, 0);
INSERT INTO public.deliveries VALUES (1310, 0);
INSERT INTO public.deliveries VALUES (1311, 1);
INSERT INTO public.deliveries VALUES (1312, 0);
INSERT INTO public.deliveries VALUES (1313, 1);
INSERT INTO public.deliveries VALUES (1314, 1);
INSERT INTO public.deliveries VALUES (1315, 0);
INSERT INTO public.deliveries VALUES (1316, 1);
INSERT INTO public.deliveries VALUES (1317, 0);
INSERT INTO public.deliveries VALUES (1318, 1);
INSERT INTO public.deliveries VALUES (1320, 0);
INSERT INTO public.deliveries VALUES (1321, 1);
INSERT INTO public.deliveries VALUES (1322, 0);
INSERT INTO public.deliveries VALUES (1323, 1);
INSERT INTO public.deliveries VALUES (1324, 0);
INSERT INTO public.deliveries VALUES (1325, 0);
INSERT INTO public.deliveries VALUES (1326, 0);
INSERT INTO public.deliveries VALUES (1327, 1);
INSERT INTO public.deliveries VALUES (1328, 0);
INSERT INTO public.deliveries VALUES (1329, 0);
INSERT INTO public.deliveries VALUES (1331, 0);
INSERT INTO public.deliveries VALUES (1332, 1);
INSERT INTO public.deliveries VALUES (1333, 0);
INSERT INTO public.deliveries VALUES (1334, 0);
INSERT INTO public.deliveries VALUES (1335, 1);
INSERT INTO public.deliveries VALUES (1336, 0);
INSERT INTO public.deliveries VALUES (1337, 0);
INSERT INTO public.deliveries VALUES (1338, 0);
INSERT INTO public.deliveries VALUES (1339, 0);
INSERT INTO public.deliveries VALUES (1340, 1);
INSERT INTO public.deliveries VALUES (1342, 1);
INSERT INTO public.deliveries VALUES (1343, 1);
INSERT INTO public.deliveries VALUES (1344, 1);
INSERT INTO public.deliveries VALUES (1345, 0);
INSERT INTO public.deliveries VALUES (1346, 0);
INSERT INTO public.deliveries VALUES (1347, 1);
INSERT INTO public.deliveries VALUES (1348, 1);
INSERT INTO public.deliveries VALUES (1349, 0);
INSERT INTO public.deliveries VALUES (1350, 0);
INSERT INTO public.deliveries VALUES (1351, 0);
INSERT INTO public.deliveries VALUES (1353, 0);
INSERT INTO public.deliveries VALUES (1354, 1);
INSERT INTO public.deliveries VALUES (1355, 0);
INSERT INTO public.deliveries VALUES (1356, 1);
INSERT INTO public.deliveries VALUES (1357, 1);
INSERT INTO public.deliveries VALUES (1358, 0);
INSERT INTO public.deliveries VALUES (1359, 1);
INSERT INTO public.deliveries VALUES (1360, 0);
INSERT INTO public.deliveries VALUES (1361, 0);
INSERT INTO public.deliveries VALUES (1362, 0);
INSERT INTO public.deliveries VALUES (1364, 0);
INSERT INTO public.deliveries VALUES (1365, 0);
INSERT INTO public.deliveries VALUES (1366, 0);
INSERT INTO public.deliveries VALUES (1367, 0);
INSERT INTO public.deliveries VALUES (1368, 0);
INSERT INTO public.deliveries VALUES (1369, 1);
INSERT INTO public.deliveries VALUES (1370, 1);
INSERT INTO public.deliveries VALUES (1371, 0);
INSERT INTO public.deliveries VALUES (1372, 1);
INSERT INTO public.deliveries VALUES (1373, 0);
INSERT INTO public.deliveries VALUES (1375, 1);
INSERT INTO public.deliveries VALUES (1376, 0);
INSERT INTO public.deliveries VALUES (1377, 1);
INSERT INTO public.deliveries VALUES (1378, 0);
INSERT INTO public.deliveries VALUES (1379, 0);
INSERT INTO public.deliveries VALUES (1380, 0);
INSERT INTO public.deliveries VALUES (1381, 0);
INSERT INTO public.deliveries VALUES (1382, 1);
INSERT INTO public.deliveries VALUES (1383, 0);
INSERT INTO public.deliveries VALUES (1384, 1);
INSERT INTO public.deliveries VALUES (1386, 0);
INSERT INTO public.deliveries VALUES (1387, 1);
INSERT INTO public.deliveries VALUES (1388, 1);
INSERT INTO public.deliveries VALUES (1389, 0);
INSERT INTO public.deliveries VALUES (1390, 0);
INSERT INTO public.deliveries VALUES (1391, 0);
INSERT INTO public.deliveries VALUES (1392, 0);
INSERT INTO public.deliveries VALUES (1393, 1);
INSERT INTO public.deliveries VALUES (1394, 0);
INSERT INTO public.deliveries VALUES (1395, 0);
INSERT INTO public.deliveries VALUES (1397, 1);
INSERT INTO public.deliveries VALUES (1398, 0);
INSERT INTO public.deliveries VALUES (1399, 0);
INSERT INTO public.deliveries VALUES (1400, 0);
INSERT INTO public.deliveries VALUES (1401, 0);
INSERT INTO public.deliveries VALUES (1402, 1);
INSERT INTO public.deliveries VALUES (1403, 0);
INSERT INTO public.deliveries VALUES (1404, 0);
INSERT INTO public.deliveries VALUES (1405, 1);
INSERT INTO public.deliveries VALUES (1406, 0);
INSERT INTO public.deliveries VALUES (1408, 0);
INSERT INTO public.deliveries VALUES (1409, 0);
INSERT INTO public.deliveries VALUES (1410, 0);
INSERT INTO public.deliveries VALUES (1411, 1);
INSERT INTO public.deliveries VALUES (1412, 0);
INSERT INTO public.deliveries VALUES (1413, 1);
INSERT INTO public.deliveries VALUES (1414, 1);
INSERT INTO public.deliveries VALUES (1415, 1);
INSERT INTO public.deliveries VALUES (1416, 0);
INSERT INTO public.deliveries VALUES (1417, 1);
INSERT INTO public.deliveries VALUES (1419, 0);
INSERT INTO public.deliveries VALUES (1420, 0);
INSERT INTO public.deliveries VALUES (1421, 0);
INSERT INTO public.deliveries VALUES (1422, 1);
INSERT INTO public.deliveries VALUES (1423, 1);
INSERT INTO public.deliveries VALUES (1424, 0);
INSERT INTO public.deliveries VALUES (1425, 0);
INSERT INTO public.deliveries VALUES (1426, 0);
INSERT INTO public.deliveries VALUES (1427, 0);
INSERT INTO public.deliveries VALUES (1428, 0);
INSERT INTO public.deliveries VALUES (1430, 0);
INSERT INTO public.deliveries VALUES (1431, 1);
INSERT INTO public.deliveries VALUES (1432, 0);
INSERT INTO public.deliveries VALUES (1433, 0);
INSERT INTO public.deliveries VALUES (1434, 0);
INSERT INTO public.deliveries VALUES (1435, 1);
INSERT INTO public.deliveries VALUES (1436, 0);
INSERT INTO public.deliveries VALUES (1437, 1);
INSERT INTO public.deliveries VALUES (1438, 0);
INSERT INTO public.deliveries VALUES (1439, 0);
INSERT INTO public.deliveries VALUES (1441, 0);
INSERT INTO public.deliveries VALUES (1442, 1);
INSERT INTO public.deliveries VALUES (1443, 1);
INSERT INTO public.deliveries VALUES (1444, 0);
INSERT INTO public.deliveries VALUES (1445, 1);
INSERT INTO public.deliveries VALUES (1446, 1);
INSERT INTO public.deliveries VALUES (1447, 0);
INSERT INTO public.deliveries VALUES (1448, 1);
INSERT INTO public.deliveries VALUES (1449, 0);
INSERT INTO public.deliveries VALUES (1450, 0);
INSERT INTO public.deliveries VALUES (1452, 0);
INSERT INTO public.deliveries VALUES (1453, 1);
INSERT INTO public.deliveries VALUES (1454, 0);
INSERT INTO public.deliveries VALUES (1455, 0);
INSERT INTO public.deliveries VALUES (1456, 0);
INSERT INTO public.deliveries VALUES (1457, 0);
INSERT INTO public.deliveries VALUES (1458, 0);
INSERT INTO public.deliveries VALUES (1459, 0);
INSERT INTO public.deliveries VALUES (1460, 1);
INSERT INTO public.deliveries VALUES (1461, 1);
INSERT INTO public.deliveries VALUES (1463, 1);
INSERT INTO public.deliveries VALUES (1464, 0);
INSERT INTO public.deliveries VALUES (1465, 0);
INSERT INTO public.deliveries VALUES (1466, 1);
INSERT INTO public.deliveries VALUES (1467, 1);
INSERT INTO public.deliveries VALUES (1468, 1);
INSERT INTO public.deliveries VALUES (1469, 1);
INSERT INTO public.deliveries VALUES (1470, 0);
INSERT INTO public.deliveries VALUES (1471, 1);
INSERT INTO public.deliveries VALUES (1472, 1);
INSERT INTO public.deliveries VALUES (1474, 1);
INSERT INTO public.deliveries VALUES (1475, 0);
INSERT INTO public.deliveries VALUES (1476, 0);
INSERT INTO public.deliveries VALUES (1477, 0);
INSERT INTO public.deliveries VALUES (1478, 0);
INSERT INTO public.deliveries VALUES (1479, 0);
INSERT INTO public.deliveries VALUES (1480, 1);
INSERT INTO public.deliveries VALUES (1481, 0);
INSERT INTO public.deliveries VALUES (1482, 0);
INSERT INTO public.deliveries VALUES (1483, 1);
INSERT INTO public.deliveries VALUES (1485, 0);
INSERT INTO public.deliveries VALUES (1486, 1);
INSERT INTO public.deliveries VALUES (1487, 1);
INSERT INTO public.deliveries VALUES (1488, 0);
INSERT INTO public.deliveries VALUES (1489, 1);
INSERT INTO public.deliveries VALUES (1490, 0);
INSERT INTO public.deliveries VALUES (1491, 0);
INSERT INTO public.deliveries VALUES (1492, 0);
INSERT INTO public.deliveries VALUES (1493, 1);
INSERT INTO public.deliveries VALUES (1494, 0);
INSERT INTO public.deliveries VALUES (1496, 1);
INSERT INTO public.deliveries VALUES (1497, 1);
INSERT INTO public.deliveries VALUES (1498, 1);
INSERT INTO public.deliveries VALUES (1499, 1);
INSERT INTO public.deliveries VALUES (1500, 1);
INSERT INTO public.deliveries VALUES (1501, 0);
INSERT INTO public.deliveries VALUES (1502, 0);
INSERT INTO public.deliveries VALUES (1503, 1);
INSERT INTO public.deliveries VALUES (1504, 0);
INSERT INTO public.deliveries VALUES (1505, 0);
INSERT INTO public.deliveries VALUES (1507, 1);
INSERT INTO public.deliveries VALUES (1508, 1);
INSERT INTO public.deliveries VALUES (1509, 0);
INSERT INTO public.deliveries VALUES (1510, 1);
INSERT INTO public.deliveries VALUES (1511, 0);
INSERT INTO public.deliveries VALUES (1512, 1);
INSERT INTO public.deliveries VALUES (1513, 0);
INSERT INTO public.deliveries VALUES (1514, 1);
INSERT INTO public.deliveries VALUES (1515, 0);
INSERT INTO public.deliveries VALUES (1516, 0);
INSERT INTO public.deliveries VALUES (1518, 1);
INSERT INTO public.deliveries VALUES (1519, 0);
INSERT INTO public.deliveries VALUES (1520, 0);
INSERT INTO public.deliveries VALUES (1521, 0);
INSERT INTO public.deliveries VALUES (1522, 1);
INSERT INTO public.deliveries VALUES (1523, 0);
INSERT INTO public.deliveries VALUES (1524, 1);
INSERT INTO public.deliveries VALUES (1525, 1);
INSERT INTO public.deliveries VALUES (1526, 1);
INSERT INTO public.deliveries VALUES (1527, 0);
INSERT INTO public.deliveries VALUES (1529, 1);
INSERT INTO public.deliveries VALUES (1530, 0);
INSERT INTO public.deliveries VALUES (1531, 0);
INSERT INTO public.deliveries VALUES (1532, 0);
INSERT INTO public.deliveries VALUES (1533, 1);
INSERT INTO public.deliveries VALUES (1534, 0);
INSERT INTO public.deliveries VALUES (1535, 0);
INSERT INTO public.deliveries VALUES (1536, 0);
INSERT INTO public.deliveries VALUES (1537, 0);
INSERT INTO public.deliveries VALUES (1538, 0);
INSERT INTO public.deliveries VALUES (1540, 1);
INSERT INTO public.deliveries VALUES (1541, 1);
INSERT INTO public.deliveries VALUES (1542, 0);
INSERT INTO public.deliveries VALUES (1543, 1);
INSERT INTO public.deliveries VALUES (1544, 1);
INSERT INTO public.deliveries VALUES (1545, 0);
INSERT INTO public.deliveries VALUES (1546, 0);
INSERT INTO public.deliveries VALUES (1547, 0);
INSERT INTO public.deliveries VALUES (1548, 0);
INSERT INTO public.deliveries VALUES (1549, 0);
INSERT INTO public.deliveries VALUES (1551, 1);
INSERT INTO public.deliveries VALUES (1552, 1);
INSERT INTO public.deliveries VALUES (1553, 0);
INSERT INTO public.deliveries VALUES (1554, 1);
INSERT INTO public.deliveries VALUES (1555, 0);
INSERT INTO public.deliveries VALUES (1556, 1);
INSERT INTO public.deliveries VALUES (1557, 0);
INSERT INTO public.deliveries VALUES (1558, 0);
INSERT INTO public.deliveries VALUES (1559, 1);
INSERT INTO public.deliveries VALUES (1560, 0);
INSERT INTO public.deliveries VALUES (1562, 0);
INSERT INTO public.deliveries VALUES (1563, 1);
INSERT INTO public.deliveries VALUES (1564, 1);
INSERT INTO public.deliveries VALUES (1565, 0);
INSERT INTO public.deliveries VALUES (1566, 0);
INSERT INTO public.deliveries VALUES (1567, 1);
INSERT INTO public.deliveries VALUES (1568, 0);
INSERT INTO public.deliveries VALUES (1569, 1);
INSERT INTO public.deliveries VALUES (1570, 1);
INSERT INTO public.deliveries VALUES (1571, 0);
INSERT INTO public.deliveries VALUES (1573, 1);
INSERT INTO public.deliveries VALUES (1574, 0);
INSERT INTO public.deliveries VALUES (1575, 1);
INSERT INTO public.deliveries VALUES (1576, 1);
INSERT INTO public.deliveries VALUES (1577, 1);
INSERT INTO public.deliveries VALUES (1578, 1);
INSERT INTO public.deliveries VALUES (1579, 1);
INSERT INTO public.deliveries VALUES (1580, 0);
INSERT INTO public.deliveries VALUES (1581, 1);
INSERT INTO public.deliveries VALUES (1582, 1);
INSERT INTO public.deliveries VALUES (1584, 1);
INSERT INTO public.deliveries VALUES (1585, 1);
INSERT INTO public.deliveries VALUES (1586, 0);
INSERT INTO public.deliveries VALUES (1587, 0);
INSERT INTO public.deliveries VALUES (1588, 1);
INSERT INTO public.deliveries VALUES (1589, 0);
INSERT INTO public.deliveries VALUES (1590, 0);
INSERT INTO public.deliveries VALUES (1591, 0);
INSERT INTO public.deliveries VALUES (1592, 0);
INSERT INTO public.deliveries VALUES (1593, 0);
INSERT INTO public.deliveries VALUES (1595, 0);
INSERT INTO public.deliveries VALUES (1596, 1);
INSERT INTO public.deliveries VALUES (1597, 1);
INSERT INTO public.deliveries VALUES (1598, 0);
INSERT INTO public.deliveries VALUES (1599, 1);
INSERT INTO public.deliveries VALUES (1600, 0);
INSERT INTO public.deliveries VALUES (1601, 1);
INSERT INTO public.deliveries VALUES (1602, 0);
INSERT INTO public.deliveries VALUES (1603, 1);
INSERT INTO public.deliveries VALUES (1604, 1);
INSERT INTO public.deliveries VALUES (1606, 0);
INSERT INTO public.deliveries VALUES (1607, 1);
INSERT INTO public.deliveries VALUES (1608, 1);
INSERT INTO public.deliveries VALUES (1609, 1);
INSERT INTO public.deliveries VALUES (1610, 0);
INSERT INTO public.deliveries VALUES (1611, 0);
INSERT INTO public.deliveries VALUES (1612, 0);
INSERT INTO public.deliveries VALUES (1613, 1);
INSERT INTO public.deliveries VALUES (1614, 1);
INSERT INTO public.deliveries VALUES (1615, 1);
INSERT INTO public.deliveries VALUES (1617, 0);
INSERT INTO public.deliveries VALUES (1618, 0);
INSERT INTO public.deliveries VALUES (1619, 0);
INSERT INTO public.deliveries VALUES (1620, 0);
INSERT INTO public.deliveries VALUES (1621, 1);
INSERT INTO public.deliveries VALUES (1622, 1);
INSERT INTO public.deliveries VALUES (1623, 0);
INSERT INTO public.deliveries VALUES (1624, 0);
INSERT INTO public.deliveries VALUES (1625, 0);
INSERT INTO public.deliveries VALUES (1626, 1);
INSERT INTO public.deliveries VALUES (1628, 0);
INSERT INTO public.deliveries VALUES (1629, 1);
INSERT INTO public.deliveries VALUES (1630, 1);
INSERT INTO public.deliveries VALUES (1631, 0);
INSERT INTO public.deliveries VALUES (1632, 0);
INSERT INTO public.deliveries VALUES (1633, 0);
INSERT INTO public.deliveries VALUES (1634, 0);
INSERT INTO public.deliveries VALUES (1635, 0);
INSERT INTO public.deliveries VALUES (1636, 0);
INSERT INTO public.deliveries VALUES (1637, 0);
INSERT INTO public.deliveries VALUES (1639, 0);
INSERT INTO public.deliveries VALUES (1640, 1);
INSERT INTO public.deliveries VALUES (1641, 1);
INSERT INTO public.deliveries VALUES (1642, 0);
INSERT INTO public.deliveries VALUES (1643, 1);
INSERT INTO public.deliveries VALUES (1644, 1);
INSERT INTO public.deliveries VALUES (1645, 0);
INSERT INTO public.deliveries VALUES (1646, 1);
INSERT INTO public.deliveries VALUES (1647, 0);
INSERT INTO public.deliveries VALUES (1648, 1);
INSERT INTO public.deliveries VALUES (1650, 1);
INSERT INTO public.deliveries VALUES (1651, 0);
INSERT INTO public.deliveries VALUES (1652, 0);
INSERT INTO public.deliveries VALUES (1653, 0);
INSERT INTO public.deliveries VALUES (1654, 1);
INSERT INTO public.deliveries VALUES (1655, 1);
INSERT INTO public.deliveries VALUES (1656, 0);
INSERT INTO public.deliveries VALUES (1657, 0);
INSERT INTO public.deliveries VALUES (1658, 0);
INSERT INTO public.deliveries VALUES (1659, 1);
INSERT INTO public.parcels VALUES (1441, '2013-12-23', 9.66, 166);
INSERT INTO public.parcels VALUES (1442, '2013-12-23', 12.14, 1085);
INSERT INTO public.parcels VALUES (1443, '2013-12-23', 4.18, 1188);
INSERT INTO public.parcels VALUES (1444, '2013-12-23', 4.61, 1323);
INSERT INTO public.parcels VALUES (1445, '2013-12-23', 3.47, 1119);
INSERT INTO public.parcels VALUES (1446, '2013-12-23', 8.25, 1431);
INSERT INTO public.parcels VALUES (1447, '2013-12-23', 8.07, 82);
INSERT INTO public.parcels VALUES (1448, '2013-12-23', 9.47, 767);
INSERT INTO public.parcels VALUES (1449, '2013-12-23', 5.44, 877);
INSERT INTO public.parcels VALUES (1551, '2013-12-24', 5.65, 1141);
INSERT INTO public.parcels VALUES (1552, '2013-12-24', 2.19, 1334);
INSERT INTO public.parcels VALUES (1553, '2013-12-24', 11.47, 550);
INSERT INTO public.parcels VALUES (1554, '2013-12-24', 7.7, 636);
INSERT INTO public.parcels VALUES (1555, '2013-12-24', 6.12, 648);
INSERT INTO public.parcels VALUES (1556, '2013-12-24', 13.45, 1269);
INSERT INTO public.parcels VALUES (1557, '2013-12-24', 4.6, 1283);
INSERT INTO public.parcels VALUES (1558, '2013-12-24', 3.78, 195);
INSERT INTO public.parcels VALUES (1559, '2013-12-24', 10.74, 1101);
SELECT pg_catalog.setval('batch_score.publication_publication_id_seq', 2, true);
ALTER TABLE ONLY batch_score.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (run_id, ordinal);
ALTER TABLE ONLY batch_score.chunk
    ADD CONSTRAINT chunk_pkey PRIMARY KEY (run_id, chunk);
ALTER TABLE ONLY batch_score.ledger_version
    ADD CONSTRAINT ledger_version_pkey PRIMARY KEY (only_row);
ALTER TABLE ONLY batch_score.publication
    ADD CONSTRAINT publication_pkey PRIMARY KEY (publication_id);
ALTER TABLE ONLY batch_score.rejection
    ADD CONSTRAINT rejection_pkey PRIMARY KEY (run_id, chunk, ordinal);
ALTER TABLE ONLY batch_score."run_20131224-b296d527"
    ADD CONSTRAINT "run_20131224-b296d527_key" PRIMARY KEY (dispatched, parcel_id);
ALTER TABLE ONLY public.parcel_scores
    ADD CONSTRAINT parcel_scores_pkey PRIMARY KEY (dispatched, parcel_id);
ALTER TABLE ONLY batch_score."run_20131224-cb17f8f5"
    ADD CONSTRAINT "run_20131224-cb17f8f5_key" PRIMARY KEY (dispatched, parcel_id);
ALTER TABLE ONLY batch_score.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (run_id);
ALTER TABLE ONLY public.deliveries
    ADD CONSTRAINT deliveries_pkey PRIMARY KEY (parcel_id);
ALTER TABLE ONLY public.parcels
    ADD CONSTRAINT parcels_pkey PRIMARY KEY (parcel_id);
CREATE UNIQUE INDEX one_published_run ON batch_score.run USING btree (job, partition) WHERE (status = 'published'::text);
CREATE INDEX run_by_partition ON batch_score.run USING btree (job, partition);
CREATE INDEX parcels_dispatched_parcel_id_idx ON public.parcels USING btree (dispatched, parcel_id);
ALTER INDEX public.parcel_scores_pkey ATTACH PARTITION batch_score."run_20131224-cb17f8f5_key";
ALTER TABLE ONLY batch_score.audit
    ADD CONSTRAINT audit_run_id_fkey FOREIGN KEY (run_id) REFERENCES batch_score.run(run_id);
ALTER TABLE ONLY batch_score.chunk
    ADD CONSTRAINT chunk_run_id_fkey FOREIGN KEY (run_id) REFERENCES batch_score.run(run_id);
ALTER TABLE ONLY batch_score.publication
    ADD CONSTRAINT publication_run_id_fkey FOREIGN KEY (run_id) REFERENCES batch_score.run(run_id);
ALTER TABLE ONLY batch_score.rejection
    ADD CONSTRAINT rejection_run_id_chunk_fkey FOREIGN KEY (run_id, chunk) REFERENCES batch_score.chunk(run_id, chunk);
