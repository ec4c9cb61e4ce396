package jp.tsunagi.planted.consultations;

import jp.tsunagi.planted.oversight.center.Start;

/** Leads back to where it is led to from. */
public record BackAgain(Start start) {}
