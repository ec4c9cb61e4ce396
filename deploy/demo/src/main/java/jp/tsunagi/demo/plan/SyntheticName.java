package jp.tsunagi.demo.plan;

import java.util.List;

/**
 * A name that belongs to nobody, put together from single characters.
 *
 * @param written in kanji
 * @param kana in hiragana
 */
record SyntheticName(String written, String kana) {
    private static final List<String> FAMILY_FIRST =
            List.of("北きた 南みなみ 西にし 東ひがし 上うえ 中なか 大おお 小こ 高たか 長なが 白しら 青あお 赤あか 水みず 石いし 岩いわ 松まつ 杉すぎ 竹たけ 花はな".split(" ", -1));
    private static final List<String> FAMILY_SECOND =
            List.of("川かわ 山やま 田た 野の 原はら 島しま 沢さわ 谷たに 村むら 浦うら 瀬せ 森もり 池いけ 橋はし 井い 崎さき".split(" ", -1));
    private static final List<String> GIVEN_FIRST =
            List.of("陽はる 結ゆ 蒼あお 悠ゆう 莉り 美み 奈な 千ち 光みつ 智とも 和かず 優ゆう 心ここ".split(" ", -1));
    private static final List<String> GIVEN_SECOND = List.of("太た 斗と 菜な 花か 希き 真ま 里り 音ね 也や 子こ 平へい 乃の 人と".split(" ", -1));

    static SyntheticName thrown(Dice dice) {
        var family = dice.one(FAMILY_FIRST) + dice.one(FAMILY_SECOND);
        var given = dice.one(GIVEN_FIRST) + dice.one(GIVEN_SECOND);
        return new SyntheticName(kanji(family) + " " + kanji(given), kana(family) + " " + kana(given));
    }

    private static String kanji(String pieces) {
        return pieces.replaceAll("\\p{InHiragana}", "");
    }

    private static String kana(String pieces) {
        return pieces.replaceAll("\\P{InHiragana}", "");
    }
}
