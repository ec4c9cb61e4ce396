package jp.tsunagi.planted.postgres;

import javax.crypto.Cipher;

/** A store that seals by itself. */
public record KnowsCiphers(Cipher cipher) {}
