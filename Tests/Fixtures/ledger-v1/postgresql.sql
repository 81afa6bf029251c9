
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
    "position" bigint NOT NULL,
    committed_at timestamp with time zone NOT NULL,
    CONSTRAINT chunk_check CHECK ((rows_read = (rows_rejected + rows_scored))),
    CONSTRAINT chunk_chunk_check CHECK ((chunk >= 0))
);

CREATE TABLE batch_score.publication (
    publication_id bigint NOT NULL,
    run_id text NOT NULL,
    job text NOT NULL,
    partition date NOT NULL,
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
    parcel_id bigint,
    line bigint,
    column_name text,
    code text NOT NULL,
    expected text NOT NULL
);

CREATE TABLE batch_score.run (
    run_id text NOT NULL,
    job text NOT NULL,
    partition date NOT NULL,
    status text NOT NULL,
    attempt bigint NOT NULL,
    model_name text NOT NULL,
    model_version bigint NOT NULL,
    model_digest text NOT NULL,
    configuration_digest text NOT NULL,
    program_version text NOT NULL,
    rows_read bigint NOT NULL,
    rows_rejected bigint NOT NULL,
    rows_scored bigint NOT NULL,
    rows_staged bigint NOT NULL,
    chunks bigint NOT NULL,
    "position" bigint,
    score_rows bigint,
    score_mean double precision,
    score_p05 double precision,
    score_p25 double precision,
    score_p50 double precision,
    score_p75 double precision,
    score_p95 double precision,
    message text,
    opened_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    CONSTRAINT run_attempt_check CHECK ((attempt >= 1)),
    CONSTRAINT run_check CHECK ((rows_read = (rows_rejected + rows_scored))),
    CONSTRAINT run_chunks_check CHECK ((chunks >= 0)),
    CONSTRAINT run_configuration_digest_check CHECK ((length(configuration_digest) = 64)),
    CONSTRAINT run_model_digest_check CHECK ((length(model_digest) = 64)),
    CONSTRAINT run_model_version_check CHECK ((model_version >= 1)),
    CONSTRAINT run_rows_read_check CHECK ((rows_read >= 0)),
    CONSTRAINT run_rows_rejected_check CHECK ((rows_rejected >= 0)),
    CONSTRAINT run_rows_scored_check CHECK ((rows_scored >= 0)),
    CONSTRAINT run_rows_staged_check CHECK ((rows_staged >= 0)),
    CONSTRAINT run_status_check CHECK ((status = ANY (ARRAY['staging'::text, 'staged'::text, 'audited'::text, 'refused'::text, 'published'::text, 'superseded'::text, 'stopped'::text, 'failed'::text, 'abandoned'::text])))
);

CREATE TABLE public.parcel_scores (
    day date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text NOT NULL,
    model_name text NOT NULL,
    model_version bigint NOT NULL
)
PARTITION BY LIST (day);

CREATE TABLE batch_score."run_20131224-23139122" (
    day date DEFAULT '2013-12-24'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131224-23139122'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT "run_20131224-23139122_day_check" CHECK ((day = '2013-12-24'::date))
);

CREATE TABLE batch_score."run_20131224-2e9d195c" (
    day date DEFAULT '2013-12-24'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131224-2e9d195c'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT "run_20131224-2e9d195c_day_check" CHECK ((day = '2013-12-24'::date))
);

CREATE TABLE batch_score."run_20131225-0553eb85" (
    day date DEFAULT '2013-12-25'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131225-0553eb85'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT "run_20131225-0553eb85_day_check" CHECK ((day = '2013-12-25'::date))
);

CREATE TABLE batch_score."run_20131226-d780c247" (
    day date DEFAULT '2013-12-26'::date NOT NULL,
    parcel_id bigint NOT NULL,
    score double precision NOT NULL,
    run_id text DEFAULT '20131226-d780c247'::text NOT NULL,
    model_name text DEFAULT 'late-parcels'::text NOT NULL,
    model_version bigint DEFAULT 1 NOT NULL,
    CONSTRAINT "run_20131226-d780c247_day_check" CHECK ((day = '2013-12-26'::date))
);

CREATE TABLE public.parcels (
    parcel_id bigint NOT NULL,
    day date NOT NULL,
    sched_dep_time bigint NOT NULL,
    sched_arr_time bigint NOT NULL,
    carrier text NOT NULL,
    parcel_number bigint NOT NULL,
    tailnum text,
    origin text NOT NULL,
    dest text NOT NULL,
    distance double precision NOT NULL,
    temp double precision,
    dewp double precision,
    humid double precision,
    wind_dir double precision,
    wind_speed double precision,
    wind_gust double precision,
    precip double precision,
    pressure double precision,
    visib double precision,
    plane_year bigint,
    seats bigint,
    engines bigint
);

ALTER TABLE ONLY public.parcel_scores ATTACH PARTITION batch_score."run_20131224-23139122" FOR VALUES IN ('2013-12-24');

INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 0, 'counts_agree', 1, '7 rows staged', '7 (9 read − 2 rejected)');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 1, 'keys_unique', 1, '0 duplicate keys', '0');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 2, 'scores_finite', 1, '0 infinite scores', '0');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 3, 'scores_in_range', 1, '0.03020736014893679 to 0.0900921575384243', '0.0 to 1.0');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 4, 'minimum_rows', 1, '7 rows', 'at least 5');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 5, 'missing_share', 1, '0 of 7 rows without a score', 'at most a share of 0.0');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 6, 'mean_shift', 1, 'no published run to compare with', 'at most 0.3');
INSERT INTO batch_score.audit VALUES ('20131224-2e9d195c', 7, 'quantile_shift', 1, 'no published run to compare with', 'at most 0.5');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 0, 'counts_agree', 1, '7 rows staged', '7 (9 read − 2 rejected)');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 1, 'keys_unique', 1, '0 duplicate keys', '0');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 2, 'scores_finite', 1, '0 infinite scores', '0');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 3, 'scores_in_range', 1, '0.03020736014893679 to 0.0900921575384243', '0.0 to 1.0');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 4, 'minimum_rows', 1, '7 rows', 'at least 5');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 5, 'missing_share', 1, '0 of 7 rows without a score', 'at most a share of 0.0');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 6, 'mean_shift', 1, 'mean 0.0559, 0.0 from the 0.0559 of the last published run', 'at most 0.3');
INSERT INTO batch_score.audit VALUES ('20131224-23139122', 7, 'quantile_shift', 1, 'p05 0.0305, 0.0 from the 0.0305 of the last published run', 'at most 0.5');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 0, 'counts_agree', 1, '9 rows staged', '9 (9 read − 0 rejected)');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 1, 'keys_unique', 1, '0 duplicate keys', '0');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 2, 'scores_finite', 1, '0 infinite scores', '0');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 3, 'scores_in_range', 1, '0.018429688577367907 to 0.10329735819345008', '0.0 to 1.0');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 4, 'minimum_rows', 1, '9 rows', 'at least 5');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 5, 'missing_share', 1, '0 of 9 rows without a score', 'at most a share of 0.0');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 6, 'mean_shift', 1, 'mean 0.0589, 0.003 from the 0.0559 of the last published run', 'at most 0.3');
INSERT INTO batch_score.audit VALUES ('20131225-0553eb85', 7, 'quantile_shift', 1, 'p95 0.1035, 0.013 from the 0.0905 of the last published run', 'at most 0.5');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 0, 'counts_agree', 1, '9 rows staged', '9 (9 read − 0 rejected)');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 1, 'keys_unique', 1, '0 duplicate keys', '0');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 2, 'scores_finite', 1, '0 infinite scores', '0');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 3, 'scores_in_range', 1, '0.04328771692963187 to 0.06829470764206942', '0.0 to 1.0');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 4, 'minimum_rows', 0, '9 rows', 'at least 1000');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 5, 'missing_share', 1, '0 of 9 rows without a score', 'at most a share of 0.0');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 6, 'mean_shift', 1, 'mean 0.0544, 0.0015 from the 0.0559 of the last published run', 'at most 0.3');
INSERT INTO batch_score.audit VALUES ('20131226-5bd55a63', 7, 'quantile_shift', 1, 'p95 0.0685, 0.022 from the 0.0905 of the last published run', 'at most 0.5');

INSERT INTO batch_score.chunk VALUES ('20131224-2e9d195c', 0, 4, 2, 2, 329955, '2026-11-26 21:57:17.527633+00');
INSERT INTO batch_score.chunk VALUES ('20131224-2e9d195c', 1, 4, 0, 4, 329959, '2026-11-26 21:57:17.538488+00');
INSERT INTO batch_score.chunk VALUES ('20131224-2e9d195c', 2, 1, 0, 1, 329960, '2026-11-26 21:57:17.540619+00');
INSERT INTO batch_score.chunk VALUES ('20131224-23139122', 0, 4, 2, 2, 329955, '2026-11-26 21:57:17.695957+00');
INSERT INTO batch_score.chunk VALUES ('20131224-23139122', 1, 4, 0, 4, 329959, '2026-11-26 21:57:17.707763+00');
INSERT INTO batch_score.chunk VALUES ('20131224-23139122', 2, 1, 0, 1, 329960, '2026-11-26 21:57:17.709594+00');
INSERT INTO batch_score.chunk VALUES ('20131225-0553eb85', 0, 4, 0, 4, 330756, '2026-11-26 21:57:17.847674+00');
INSERT INTO batch_score.chunk VALUES ('20131225-0553eb85', 1, 4, 0, 4, 330804, '2026-11-26 21:57:17.850058+00');
INSERT INTO batch_score.chunk VALUES ('20131225-0553eb85', 2, 1, 0, 1, 330816, '2026-11-26 21:57:17.851021+00');
INSERT INTO batch_score.chunk VALUES ('20131226-5bd55a63', 0, 4, 0, 4, 331435, '2026-11-26 21:57:17.940311+00');
INSERT INTO batch_score.chunk VALUES ('20131226-5bd55a63', 1, 4, 0, 4, 331439, '2026-11-26 21:57:17.953862+00');
INSERT INTO batch_score.chunk VALUES ('20131226-5bd55a63', 2, 1, 0, 1, 331440, '2026-11-26 21:57:17.955224+00');
INSERT INTO batch_score.chunk VALUES ('20131226-d780c247', 0, 4, 0, 4, 331435, '2026-11-26 21:57:18.078259+00');
INSERT INTO batch_score.chunk VALUES ('20131226-d780c247', 1, 4, 0, 4, 331439, '2026-11-26 21:57:18.080853+00');
INSERT INTO batch_score.chunk VALUES ('20131226-d780c247', 2, 1, 0, 1, 331440, '2026-11-26 21:57:18.082214+00');

INSERT INTO batch_score.publication OVERRIDING SYSTEM VALUE VALUES (1, '20131224-2e9d195c', 'late-parcels', '2013-12-24', 7, '2026-11-26 21:57:17.563064+00');
INSERT INTO batch_score.publication OVERRIDING SYSTEM VALUE VALUES (2, '20131224-23139122', 'late-parcels', '2013-12-24', 7, '2026-11-26 21:57:17.730758+00');

INSERT INTO batch_score.rejection VALUES ('20131224-2e9d195c', 0, 0, 329954, NULL, 'sched_dep_time', 'invalid_value', 'a time as hhmm, 0 to 2400');
INSERT INTO batch_score.rejection VALUES ('20131224-2e9d195c', 0, 1, 329955, NULL, 'sched_dep_time', 'invalid_value', 'a time as hhmm, 0 to 2400');
INSERT INTO batch_score.rejection VALUES ('20131224-23139122', 0, 0, 329954, NULL, 'sched_dep_time', 'invalid_value', 'a time as hhmm, 0 to 2400');
INSERT INTO batch_score.rejection VALUES ('20131224-23139122', 0, 1, 329955, NULL, 'sched_dep_time', 'invalid_value', 'a time as hhmm, 0 to 2400');

INSERT INTO batch_score.run VALUES ('20131226-5bd55a63', 'late-parcels', '2013-12-26', 'abandoned', 1, 'late-parcels', 1, '8902db0ab72325f33196acf484f8db46e5527a63af786eae0bf08ed1f00660fc', '67bf5541a7dc8c3c2ee8d54210daf22fb7643f71887acf4a54115a60a8458513', '0.1.0', 9, 0, 9, 9, 3, 331440, 9, 0.05438533413700575, 0.043500000000000004, 0.051500000000000004, 0.0535, 0.0565, 0.0685, 'minimum_rows: 9 rows, expected at least 1000', '2026-11-26 21:57:17.891658+00', '2026-11-26 21:57:18.015857+00');
INSERT INTO batch_score.run VALUES ('20131224-2e9d195c', 'late-parcels', '2013-12-24', 'superseded', 1, 'late-parcels', 1, '8902db0ab72325f33196acf484f8db46e5527a63af786eae0bf08ed1f00660fc', '67bf5541a7dc8c3c2ee8d54210daf22fb7643f71887acf4a54115a60a8458513', '0.1.0', 9, 2, 7, 7, 3, 329960, 7, 0.055912503451103455, 0.0305, 0.0395, 0.0485, 0.0775, 0.0905, NULL, '2026-11-26 21:57:17.459901+00', '2026-11-26 21:57:17.730758+00');
INSERT INTO batch_score.run VALUES ('20131224-23139122', 'late-parcels', '2013-12-24', 'published', 1, 'late-parcels', 1, '8902db0ab72325f33196acf484f8db46e5527a63af786eae0bf08ed1f00660fc', '67bf5541a7dc8c3c2ee8d54210daf22fb7643f71887acf4a54115a60a8458513', '0.1.0', 9, 2, 7, 7, 3, 329960, 7, 0.055912503451103455, 0.0305, 0.0395, 0.0485, 0.0775, 0.0905, NULL, '2026-11-26 21:57:17.643699+00', '2026-11-26 21:57:17.730758+00');
INSERT INTO batch_score.run VALUES ('20131225-0553eb85', 'late-parcels', '2013-12-25', 'audited', 1, 'late-parcels', 1, '8902db0ab72325f33196acf484f8db46e5527a63af786eae0bf08ed1f00660fc', '67bf5541a7dc8c3c2ee8d54210daf22fb7643f71887acf4a54115a60a8458513', '0.1.0', 9, 0, 9, 9, 3, 330816, 9, 0.05887417704527988, 0.0185, 0.0495, 0.0525, 0.07050000000000001, 0.10350000000000001, NULL, '2026-11-26 21:57:17.778937+00', '2026-11-26 21:57:17.855862+00');
INSERT INTO batch_score.run VALUES ('20131226-d780c247', 'late-parcels', '2013-12-26', 'staged', 1, 'late-parcels', 1, '8902db0ab72325f33196acf484f8db46e5527a63af786eae0bf08ed1f00660fc', '67bf5541a7dc8c3c2ee8d54210daf22fb7643f71887acf4a54115a60a8458513', '0.1.0', 9, 0, 9, 9, 3, 331440, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2026-11-26 21:57:18.015857+00', '2026-11-26 21:57:18.083578+00');

INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329952, 0.058903355535455774, '20131224-23139122', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329953, 0.04891194349375707, '20131224-23139122', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329956, 0.04583082620743358, '20131224-23139122', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329957, 0.03020736014893679, '20131224-23139122', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329958, 0.03951731372583118, '20131224-23139122', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329959, 0.07792456750788548, '20131224-23139122', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-23139122" VALUES ('2013-12-24', 329960, 0.0900921575384243, '20131224-23139122', 'late-parcels', 1);

INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329952, 0.058903355535455774, '20131224-2e9d195c', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329953, 0.04891194349375707, '20131224-2e9d195c', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329956, 0.04583082620743358, '20131224-2e9d195c', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329957, 0.03020736014893679, '20131224-2e9d195c', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329958, 0.03951731372583118, '20131224-2e9d195c', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329959, 0.07792456750788548, '20131224-2e9d195c', 'late-parcels', 1);
INSERT INTO batch_score."run_20131224-2e9d195c" VALUES ('2013-12-24', 329960, 0.0900921575384243, '20131224-2e9d195c', 'late-parcels', 1);

INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330720, 0.10329735819345008, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330732, 0.04790306515970558, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330744, 0.018429688577367907, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330756, 0.0523875842012504, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330768, 0.04969385209817113, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330780, 0.052985403878285035, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330792, 0.05858486556654438, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330804, 0.07050464813694202, '20131225-0553eb85', 'late-parcels', 1);
INSERT INTO batch_score."run_20131225-0553eb85" VALUES ('2013-12-25', 330816, 0.07608112759580232, '20131225-0553eb85', 'late-parcels', 1);

INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331432, 0.06829470764206942, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331433, 0.05198697453054886, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331434, 0.05590157251831962, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331435, 0.046032284807245694, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331436, 0.05376867771979062, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331437, 0.06113716152475608, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331438, 0.05266428552113944, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331439, 0.04328771692963187, '20131226-d780c247', 'late-parcels', 1);
INSERT INTO batch_score."run_20131226-d780c247" VALUES ('2013-12-26', 331440, 0.056394626039550165, '20131226-d780c247', 'late-parcels', 1);

INSERT INTO public.parcels VALUES (329952, '2013-12-24', 500, 651, 'US', 1895, 'N184US', 'EWR', 'CLT', 529, 35.06, 19.04, 51.64, 330, 18.41248, NULL, 0, 1021.3, 10, 2002, 199, 2);
INSERT INTO public.parcels VALUES (329953, '2013-12-24', 515, 814, 'UA', 1400, 'N73275', 'EWR', 'IAH', 1400, 35.06, 19.04, 51.64, 330, 18.41248, NULL, 0, 1021.3, 10, 2002, 149, 2);
INSERT INTO public.parcels VALUES (329956, '2013-12-24', 551, 900, 'UA', 274, 'N567UA', 'EWR', 'LAX', 2454, 35.06, 19.04, 51.64, 330, 18.41248, NULL, 0, 1021.3, 10, 1992, 178, 2);
INSERT INTO public.parcels VALUES (329957, '2013-12-24', 600, 915, 'AA', 1103, 'N3JJAA', 'LGA', 'DFW', 1389, 35.06, 19.94, 53.66, 360, 11.5078, NULL, 0, 1020.9, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (329958, '2013-12-24', 600, 905, 'AA', 1175, 'N3BGAA', 'LGA', 'MIA', 1096, 35.06, 19.94, 53.66, 360, 11.5078, NULL, 0, 1020.9, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (329959, '2013-12-24', 600, 849, 'B6', 353, 'N507JB', 'JFK', 'PBI', 1028, 35.96, 21.02, 54.21, 350, 14.960139999999999, NULL, 0, 1020.9, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (329960, '2013-12-24', 600, 856, 'B6', 371, 'N505JB', 'LGA', 'FLL', 1076, 35.06, 19.94, 53.66, 360, 11.5078, NULL, 0, 1020.9, 10, 2000, 200, 2);
INSERT INTO public.parcels VALUES (329954, '2013-12-24', 2561, 850, 'AA', 2243, 'N5EMAA', 'JFK', 'MIA', 1089, 35.96, 21.02, 54.21, 340, 14.960139999999999, NULL, 0, 1021, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (329955, '2013-12-24', 2561, 1027, 'B6', 939, 'N768JB', 'JFK', 'BQN', 1576, 35.96, 21.02, 54.21, 340, 14.960139999999999, NULL, 0, 1021, 10, 2009, 200, 2);
INSERT INTO public.parcels VALUES (330720, '2013-12-25', 600, 856, 'B6', 371, 'N608JB', 'LGA', 'FLL', 1076, 19.94, 6.08, 54.3, 330, 14.960139999999999, 20.714039999999997, 0, 1032.3, 10, 2005, 200, 2);
INSERT INTO public.parcels VALUES (330732, '2013-12-25', 614, 925, 'UA', 1701, 'N38417', 'EWR', 'FLL', 1065, 19.04, 5, 53.71, 320, 16.11092, NULL, 0, 1032.4, 10, 2008, 191, 2);
INSERT INTO public.parcels VALUES (330744, '2013-12-25', 630, 1018, 'US', 761, 'N188US', 'JFK', 'PHX', 2153, 19.94, 3.92, 49.19, 330, 13.809359999999998, NULL, 0, 1032.2, 10, 2002, 199, 2);
INSERT INTO public.parcels VALUES (330756, '2013-12-25', 659, 1004, 'UA', 1401, 'N14214', 'EWR', 'MIA', 1085, 19.04, 5, 53.71, 320, 16.11092, NULL, 0, 1032.4, 10, 1998, 149, 2);
INSERT INTO public.parcels VALUES (330768, '2013-12-25', 710, 1025, 'AA', 2279, 'N3FKAA', 'LGA', 'MIA', 1096, 19.94, 6.08, 54.3, 330, 10.357019999999999, NULL, 0, 1032.7, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (330780, '2013-12-25', 730, 1220, 'B6', 1289, 'N534JB', 'EWR', 'SJU', 1608, 19.94, 5, 51.68, 330, 12.658579999999999, NULL, 0, 1032.9, 10, 2002, 200, 2);
INSERT INTO public.parcels VALUES (330792, '2013-12-25', 746, 1050, 'B6', 163, 'N794JB', 'JFK', 'SRQ', 1041, 19.94, 3.92, 49.19, 340, 16.11092, 20.714039999999997, 0, 1033, 10, 2011, 200, 2);
INSERT INTO public.parcels VALUES (330804, '2013-12-25', 800, 1115, 'AA', 2267, 'N3CVAA', 'LGA', 'MIA', 1096, 19.94, 6.08, 54.3, 320, 12.658579999999999, NULL, 0, 1033.5, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (330816, '2013-12-25', 815, 1123, 'B6', 281, 'N206JB', 'JFK', 'HOU', 1428, 21.92, 3.92, 45.22, 320, 9.20624, NULL, 0, 1033.9, 10, 2006, 20, 2);
INSERT INTO public.parcels VALUES (331432, '2013-12-26', 500, 651, 'US', 1895, 'N194UW', 'EWR', 'CLT', 529, 30.02, 17.96, 60.38, 0, 0, NULL, 0, 1026.5, 10, NULL, 199, 2);
INSERT INTO public.parcels VALUES (331433, '2013-12-26', 515, 814, 'UA', 1102, 'N38459', 'EWR', 'IAH', 1400, 30.02, 17.96, 60.38, 0, 0, NULL, 0, 1026.5, 10, 2012, 191, 2);
INSERT INTO public.parcels VALUES (331434, '2013-12-26', 540, 850, 'AA', 2243, 'N5EFAA', 'JFK', 'MIA', 1089, 28.04, 19.94, 71.26, 60, 4.60312, NULL, 0, 1027, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (331435, '2013-12-26', 550, 1027, 'B6', 939, 'N585JB', 'JFK', 'BQN', 1576, 28.04, 19.94, 71.26, 60, 4.60312, NULL, 0, 1027, 10, 2004, 200, 2);
INSERT INTO public.parcels VALUES (331436, '2013-12-26', 551, 900, 'UA', 274, 'N511UA', 'EWR', 'LAX', 2454, 30.02, 17.96, 60.38, 0, 0, NULL, 0, 1026.5, 10, 1990, 178, 2);
INSERT INTO public.parcels VALUES (331437, '2013-12-26', 551, 851, 'UA', 471, 'N407UA', 'EWR', 'TPA', 997, 30.02, 17.96, 60.38, 0, 0, NULL, 0, 1026.5, 10, 1994, 200, 2);
INSERT INTO public.parcels VALUES (331438, '2013-12-26', 600, 745, 'AA', 301, 'N3KHAA', 'LGA', 'ORD', 733, 30.92, 19.94, 63.36, 200, 3.4523399999999995, NULL, 0, 1026.4, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (331439, '2013-12-26', 600, 915, 'AA', 1103, 'N3KEAA', 'LGA', 'DFW', 1389, 30.92, 19.94, 63.36, 200, 3.4523399999999995, NULL, 0, 1026.4, 10, NULL, NULL, NULL);
INSERT INTO public.parcels VALUES (331440, '2013-12-26', 600, 905, 'AA', 1175, 'N3GPAA', 'LGA', 'MIA', 1096, 30.92, 19.94, 63.36, 200, 3.4523399999999995, NULL, 0, 1026.4, 10, NULL, NULL, NULL);

SELECT pg_catalog.setval('batch_score.publication_publication_id_seq', 2, true);

ALTER TABLE ONLY batch_score.audit
    ADD CONSTRAINT audit_pkey PRIMARY KEY (run_id, ordinal);

ALTER TABLE ONLY batch_score.chunk
    ADD CONSTRAINT chunk_pkey PRIMARY KEY (run_id, chunk);

ALTER TABLE ONLY batch_score.publication
    ADD CONSTRAINT publication_pkey PRIMARY KEY (publication_id);

ALTER TABLE ONLY batch_score.rejection
    ADD CONSTRAINT rejection_pkey PRIMARY KEY (run_id, chunk, ordinal);

ALTER TABLE ONLY public.parcel_scores
    ADD CONSTRAINT parcel_scores_pkey PRIMARY KEY (day, parcel_id);

ALTER TABLE ONLY batch_score."run_20131224-23139122"
    ADD CONSTRAINT "run_20131224-23139122_key" PRIMARY KEY (day, parcel_id);

ALTER TABLE ONLY batch_score."run_20131224-2e9d195c"
    ADD CONSTRAINT "run_20131224-2e9d195c_key" PRIMARY KEY (day, parcel_id);

ALTER TABLE ONLY batch_score."run_20131225-0553eb85"
    ADD CONSTRAINT "run_20131225-0553eb85_key" PRIMARY KEY (day, parcel_id);

ALTER TABLE ONLY batch_score.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (run_id);

ALTER TABLE ONLY public.parcels
    ADD CONSTRAINT parcels_pkey PRIMARY KEY (parcel_id);

CREATE UNIQUE INDEX one_published_run ON batch_score.run USING btree (job, partition) WHERE (status = 'published'::text);

CREATE INDEX run_by_partition ON batch_score.run USING btree (job, partition);

CREATE INDEX parcels_day_parcel_id_idx ON public.parcels USING btree (day, parcel_id);

ALTER INDEX public.parcel_scores_pkey ATTACH PARTITION batch_score."run_20131224-23139122_key";

ALTER TABLE ONLY batch_score.audit
    ADD CONSTRAINT audit_run_id_fkey FOREIGN KEY (run_id) REFERENCES batch_score.run(run_id);

ALTER TABLE ONLY batch_score.chunk
    ADD CONSTRAINT chunk_run_id_fkey FOREIGN KEY (run_id) REFERENCES batch_score.run(run_id);

ALTER TABLE ONLY batch_score.publication
    ADD CONSTRAINT publication_run_id_fkey FOREIGN KEY (run_id) REFERENCES batch_score.run(run_id);

ALTER TABLE ONLY batch_score.rejection
    ADD CONSTRAINT rejection_run_id_chunk_fkey FOREIGN KEY (run_id, chunk) REFERENCES batch_score.chunk(run_id, chunk);

