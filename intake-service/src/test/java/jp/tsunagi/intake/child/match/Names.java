package jp.tsunagi.intake.child.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Japanese names as they are given: a few family names carry many people and a long tail few; given names are put together
 * of a sound and one of several characters for it. Knows nothing of how names are matched.
 */
final class Names {
    /** @param spellings the usual one first, the others for the same family name */
    record Family(String reading, List<String> spellings) {}

    /** @param written with the characters that these parents chose */
    record Given(String reading, String written) {}

    /** The most frequent ones, with the forms in which one family is written. */
    private static final String[] FREQUENT = {
        "さとう 佐藤 佐籐",
        "すずき 鈴木",
        "たかはし 高橋 髙橋",
        "たなか 田中",
        "いとう 伊藤 伊籐",
        "わたなべ 渡辺 渡邊 渡邉",
        "やまもと 山本",
        "なかむら 中村",
        "こばやし 小林",
        "かとう 加藤 加籐",
        "よしだ 吉田 𠮷田",
        "やまだ 山田",
        "ささき 佐々木",
        "やまぐち 山口",
        "まつもと 松本",
        "いのうえ 井上",
        "きむら 木村",
        "はやし 林",
        "さいとう 斎藤 斉藤 齋藤 齊藤",
        "しみず 清水 淸水",
        "やまざき 山崎 山﨑",
        "もり 森",
        "いけだ 池田",
        "はしもと 橋本",
        "あべ 阿部",
        "いしかわ 石川",
        "やました 山下",
        "なかじま 中島 中嶋",
        "まえだ 前田",
        "ふじた 藤田",
        "おがわ 小川",
        "おかだ 岡田",
        "ごとう 後藤",
        "はせがわ 長谷川",
        "むらかみ 村上",
        "こんどう 近藤",
        "いしい 石井",
        "さかもと 坂本 阪本",
        "えんどう 遠藤",
        "あおき 青木",
        "ふじい 藤井",
        "にしむら 西村",
        "ふくだ 福田",
        "おおた 太田",
        "みうら 三浦",
        "おかもと 岡本",
        "まつだ 松田",
        "なかがわ 中川",
        "なかの 中野",
        "はらだ 原田",
        "おの 小野",
        "たむら 田村",
        "たけうち 竹内",
        "かねこ 金子",
        "わだ 和田",
        "なかやま 中山",
        "いしだ 石田",
        "うえだ 上田",
        "もりた 森田",
        "はら 原",
        "しばた 柴田",
        "さかい 酒井",
        "くどう 工藤",
        "よこやま 横山",
        "みやざき 宮崎 宮﨑",
        "みやもと 宮本",
        "うちだ 内田",
        "たかぎ 高木 髙木",
        "あんどう 安藤",
        "たにぐち 谷口",
        "おおの 大野",
        "まるやま 丸山",
        "いまい 今井",
        "たかだ 高田",
        "ふじもと 藤本",
        "かわの 河野",
        "こうの 河野",
        "たけだ 武田",
        "むらた 村田",
        "うえの 上野",
        "すぎやま 杉山",
        "ますだ 増田",
        "すがわら 菅原",
        "ひらの 平野",
        "おおつか 大塚",
        "こじま 小島 小嶋",
        "ちば 千葉",
        "くぼ 久保",
        "まつい 松井",
        "いわさき 岩崎 岩﨑",
        "さくらい 桜井 櫻井",
        "きのした 木下",
        "のぐち 野口",
        "まつお 松尾",
        "きくち 菊地 菊池",
        "のむら 野村",
        "あらい 新井",
        "わたべ 渡部",
        "ひろせ 広瀬 廣瀬",
        "くろさわ 黒沢 黒澤",
        "はまだ 浜田 濱田",
        "とみた 富田 冨田",
        "しまだ 島田 嶋田",
        "さわだ 沢田 澤田",
        "せきね 関根",
        "たきざわ 滝沢 瀧澤",
        "まなべ 真鍋 眞鍋"
    };

    private static final String[] TAIL_BEGINS = {
        "やま 山", "かわ 川", "いし 石", "いわ 岩", "まつ 松", "すぎ 杉", "たけ 竹", "むら 村", "にし 西", "ひがし 東", "きた 北", "みなみ 南", "おお 大", "こ 小",
        "なが 長", "しん 新", "ふる 古", "あさ 浅", "ふか 深", "くろ 黒", "しろ 白", "あか 赤", "かみ 上", "しも 下", "なか 中", "うみ 海", "ほし 星", "つき 月",
        "はな 花", "もも 桃"
    };

    private static final String[] TAIL_ENDS = {
        "だ 田", "かわ 川", "やま 山", "もと 本", "むら 村", "の 野", "おか 岡", "き 木", "さわ 沢", "しま 島", "はら 原", "もり 森", "い 井",
        "うち 内", "ぐち 口", "はし 橋", "たに 谷", "さか 坂", "べ 部", "お 尾", "つか 塚", "みね 峰", "いけ 池", "まち 町", "みや 宮", "ね 根"
    };

    private static final String[] FIRST = {
        "はる 陽春晴遥悠",
        "ゆう 優悠結勇佑",
        "そう 蒼颯奏創",
        "あお 葵碧蒼",
        "ひな 陽雛",
        "みな 美南湊",
        "さく 咲朔桜",
        "りょう 涼遼亮凌",
        "こう 光航康幸",
        "だい 大",
        "けん 健賢謙",
        "しょう 翔将奨",
        "たく 拓匠卓",
        "なお 直尚奈",
        "とも 友智朋",
        "かず 和一",
        "あや 彩綾文",
        "めい 芽明",
        "ここ 心",
        "も 萌桃",
        "れい 玲怜麗",
        "り 莉理里梨",
        "の 乃希",
        "みゆ 美未",
        "ひろ 大寛広",
        "ま 真舞茉",
        "あい 愛藍",
        "かい 海快",
        "えい 瑛英栄",
        "つむ 紬",
        "いち 一壱",
        "かん 環寛",
        "すず 鈴涼",
        "ちひ 千智",
        "なつ 夏菜",
        "はな 花華",
        "ゆい 結唯",
        "ゆづ 柚弓"
    };

    private static final String[] SECOND = {
        "と 翔斗人大", "た 太汰大", "き 希輝樹生", "ま 真磨", "すけ 介祐輔", "や 也矢哉", "な 菜奈那", "か 花香佳華", "り 莉里梨", "み 美実海", "の 乃", "ね 音",
        "こ 子", "は 葉羽", "あ 愛亜", "せい 星聖", "へい 平", "いち 一", "ろう 朗郎", "お 央生", "さ 咲紗", "む 夢", "ひ 陽", "ゆき 幸雪之", "のり 典紀",
        "ほ 穂帆", "え 恵絵", "る 琉留", "", "ご 吾悟", "じろう 次郎"
    };

    /** How steeply frequencies fall with the rank, and how flat they are at the head. */
    private static final double STEEPNESS = 0.75;

    private static final double HEAD = 5;

    private final Random random;
    private final List<Family> families = new ArrayList<>();

    Names(Random random) {
        this.random = random;
        for (var line : FREQUENT) {
            var words = List.of(line.split(" ", -1));
            families.add(new Family(words.getFirst(), words.subList(1, words.size())));
        }
        for (var end : TAIL_ENDS) {
            for (var begin : TAIL_BEGINS) {
                var first = begin.split(" ", -1);
                var last = end.split(" ", -1);
                families.add(new Family(first[0] + last[0], List.of(first[1] + last[1])));
            }
        }
    }

    Family family() {
        return families.get(rank(families.size()));
    }

    Given given() {
        return given(FIRST[rank(FIRST.length)]);
    }

    /** Another one that begins alike, as brothers and sisters are often called. */
    Given alike(Given other) {
        for (var first : FIRST) {
            if (other.reading().startsWith(reading(first))) {
                return given(first);
            }
        }
        throw new IllegalStateException("all begin with one of these");
    }

    /** The same sound with other characters, as a converter proposes them. */
    Given sounding(Given same) {
        for (var first : FIRST) {
            for (var second : SECOND) {
                if (same.reading().equals(reading(first) + reading(second))) {
                    return new Given(same.reading(), written(first) + written(second));
                }
            }
        }
        throw new IllegalStateException("all are put together of these");
    }

    private Given given(String first) {
        var second = SECOND[rank(SECOND.length)];
        return new Given(reading(first) + reading(second), written(first) + written(second));
    }

    private static String reading(String part) {
        return part.isEmpty() ? "" : part.substring(0, part.indexOf(' '));
    }

    private String written(String part) {
        if (part.isEmpty()) {
            return "";
        }
        var characters = part.substring(part.indexOf(' ') + 1);
        return String.valueOf(characters.charAt(random.nextInt(characters.length())));
    }

    /** A rank from 0 on, the lower the likelier; after Zipf and Mandelbrot, the first of 900 carries two in a hundred. */
    private int rank(int size) {
        double head = StrictMath.pow(HEAD, 1 - STEEPNESS);
        double tail = StrictMath.pow(HEAD + size, 1 - STEEPNESS);
        double drawn = head + random.nextDouble() * (tail - head);
        return Math.min(size - 1, (int) (StrictMath.pow(drawn, 1 / (1 - STEEPNESS)) - HEAD));
    }
}
