package jp.tsunagi.planted.model;

import com.fasterxml.jackson.databind.JsonNode;

/** A model that knows a framework. */
record KnowsJson(JsonNode node) {}
