package jp.tsunagi.planted;

import jp.tsunagi.planted.postgres.KnowsKafka;

/** An interface of the kernel that knows how it is stored. */
record KnowsPostgres(KnowsKafka store) {}
