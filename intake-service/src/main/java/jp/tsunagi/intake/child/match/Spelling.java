package jp.tsunagi.intake.child.match;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One form for what is written in several ways: widths, katakana and hiragana, long vowels and small kana in readings;
 * variants of one character (異体字) in names.
 */
final class Spelling {
    /** Each line is one character; the first one stands for the others. */
    private static final List<String> VARIANTS = List.of(
            "斉齋斎齊斊", "辺邊邉", "高髙", "崎﨑嵜碕", "沢澤", "広廣", "国國圀", "浜濱濵", "島嶋嶌", "桜櫻", "恵惠", "真眞", "関關", "竜龍", "滝瀧", "富冨",
            "柳栁", "徳德", "吉𠮷", "藤籐", "条條", "栄榮", "円圓", "寿壽", "礼禮", "実實", "芦蘆", "浅淺", "峰峯", "館舘", "渕淵", "桧檜", "来來", "涼凉",
            "奈柰", "豊豐", "弥彌", "万萬", "亀龜", "鉄鐵", "坂阪", "曽曾", "黒黑", "清淸", "瀬瀨", "頼賴", "郎郞", "梅楳", "彦彥", "凛凜", "緑綠", "桑桒",
            "穂穗", "巌巖", "与與", "静靜", "薫薰", "学學", "会會");

    private static final Map<String, String> STANDS_FOR = new HashMap<>();

    static {
        for (var line : VARIANTS) {
            int[] characters = line.codePoints().toArray();
            for (int character : characters) {
                STANDS_FOR.put(Character.toString(character), Character.toString(characters[0]));
            }
        }
    }

    private static final String SMALL = "ぁぃぅぇぉゃゅょゎっゕゖぢづをゐゑ";
    private static final String LARGE = "あいうえおやゆよわつかけじずおいえ";

    /** After these う and お are the long vowel: おおの and おうの and オーノ are one reading. */
    private static final String ENDS_IN_O = "おこそとのほもよろごぞどぼぽ";

    private static final String ENDS_IN_U = "うくすつぬふむゆるぐずぶぷ";

    private Spelling() {}

    /** The name's characters: one width, one variant of each, no marks that choose a variant; spaces stay. */
    static String name(String written) {
        var text = new StringBuilder();
        plain(written)
                .codePoints()
                .filter(character -> !isVariationSelector(character))
                .mapToObj(Character::toString)
                .forEach(character -> text.append(STANDS_FOR.getOrDefault(character, character)));
        return text.toString();
    }

    /** The reading in hiragana: small kana large, vowels short; spaces stay. */
    static String reading(String written) {
        var text = new StringBuilder();
        for (char character : plain(written).toCharArray()) {
            char kana = large(hiragana(character));
            if (!isDrawnOut(text, kana)) {
                text.append(kana);
            }
        }
        return text.toString();
    }

    /** Whether a name is written in kana alone, and so is its own reading. */
    static boolean isKana(String written) {
        return plain(written).chars().allMatch(c -> c == ' ' || c == 'ー' || isHiragana(hiragana((char) c)));
    }

    private static String plain(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s・.,、]+", " ")
                .strip();
    }

    private static boolean isVariationSelector(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }

    private static char hiragana(char character) {
        return character >= 'ァ' && character <= 'ヶ' ? (char) (character - 'ァ' + 'ぁ') : character;
    }

    private static boolean isHiragana(char character) {
        return character >= 'ぁ' && character <= 'ゖ';
    }

    private static char large(char kana) {
        int small = SMALL.indexOf(kana);
        return small < 0 ? kana : LARGE.charAt(small);
    }

    /** Whether a vowel only draws out the one before. */
    private static boolean isDrawnOut(StringBuilder before, char kana) {
        if (kana == 'ー') {
            return true;
        }
        if (before.isEmpty()) {
            return false;
        }
        var last = String.valueOf(before.charAt(before.length() - 1));
        return ((kana == 'う' || kana == 'お') && ENDS_IN_O.contains(last)) || (kana == 'う' && ENDS_IN_U.contains(last));
    }
}
