package jp.tsunagi.eventstore.model;

/** A broken rule, named by its type. Each context seals its own; the edge turns it into a problem (status 409). */
public interface Rejection {}
