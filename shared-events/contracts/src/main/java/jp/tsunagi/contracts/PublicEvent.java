package jp.tsunagi.contracts;

/**
 * What one context tells the others: ids, codes and dates, never personal data in clear. Every kind stands in {@link
 * Contracts} with its declared type; class names are not part of the language.
 */
public interface PublicEvent {}
