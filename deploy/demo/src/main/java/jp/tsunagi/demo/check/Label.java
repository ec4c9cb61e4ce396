package jp.tsunagi.demo.check;

import jp.tsunagi.contracts.Code;

/**
 * What names a table, a row or a column of a report.
 *
 * @param json in JSON: a field's name or a code; empty where JSON needs none
 * @param japanese in the Japanese CSV
 * @param english what to call it in English
 */
record Label(String json, String japanese, String english) {

    static Label of(Code code) {
        return new Label(code.name(), code.japanese(), code.english());
    }
}
