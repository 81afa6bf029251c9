#!/usr/bin/env bash
# What the database needs alone for a run: rows out in the order of the keys while scores come in, the unique index, the
# attaching of the partition. The table is the one that the job stages scores in.
#     floor.sh PSQL URL DAY SCORES
set -euo pipefail
day=$3
psql() { "$psql" --no-psqlrc --quiet --set=ON_ERROR_STOP=1 "$url" "$@"; }
psql=$1 url=$2

psql <<SQL
CREATE SCHEMA floor;
CREATE TABLE floor.late_arrival_scores (
    day date NOT NULL, flight_id bigint NOT NULL, score double precision NOT NULL, run_id text NOT NULL,
    model_name text NOT NULL, model_version bigint NOT NULL, PRIMARY KEY (day, flight_id)) PARTITION BY LIST (day);
CREATE TABLE floor.staged (
    day date NOT NULL DEFAULT '$day' CHECK (day = '$day'), flight_id bigint NOT NULL, score double precision NOT NULL,
    run_id text NOT NULL DEFAULT '20131224-00000000', model_name text NOT NULL DEFAULT 'lightgbm-21x100',
    model_version bigint NOT NULL DEFAULT 1);
SQL
psql >/dev/null <<SQL &
COPY (SELECT flight_id, day, sched_dep_time, sched_arr_time, carrier, flight, tailnum, origin, dest, distance, temp, dewp,
    humid, wind_dir, wind_speed, wind_gust, precip, pressure, visib, plane_year, seats, engines
    FROM flights WHERE day = '$day' ORDER BY flight_id) TO STDOUT (FORMAT binary);
SQL
reader=$!
psql -c "COPY floor.staged (flight_id, score) FROM STDIN (FORMAT binary)" <"$4"
wait "$reader"
psql <<SQL
ALTER TABLE floor.staged ADD PRIMARY KEY (day, flight_id);
ALTER TABLE floor.late_arrival_scores ATTACH PARTITION floor.staged FOR VALUES IN ('$day');
SQL
