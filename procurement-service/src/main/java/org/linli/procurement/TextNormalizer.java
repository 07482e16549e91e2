package org.linli.procurement;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One form of a text however it is written: one width, simplified characters, Latin letters and figures for those that
 * only look so, nothing invisible, no marks upon characters. Lines, blanks and punctuation stay.
 */
public final class TextNormalizer {

    private static final Transliterator SIMPLIFIED =
            Transliterator.getInstance("Traditional-Simplified; Cyrillic-Latin; Greek-Latin; [:Latin:] Latin-ASCII");
    private static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    /** Formats, controls, accents, enclosing marks and keycaps, private signs, and fillers that show nothing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}\\p{Mn}\\p{Me}\\u115F\\u1160\\u3164\\u2800&&[^\\r\\n\\t]]");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]");
    /** Forms of one character that the Unicode table of simplified characters leaves as they are. */
    private static final String VARIANTS =
            "爲為説衞裏裡綫峯羣牀祕僞喫麪妳牠甦迴彿佔傢併姪託週覈彙蹟慾証区広県図圏応対経験継続実業績団価営戸辺関効単録収庁検査労従総隣舘歳恵黒帰様済児気変伝転発売読銭権歴満顔頼雑";
    private static final String SIMPLE =
            "为为说卫里里线峰群床秘伪吃面你它苏回佛占家并侄托周核汇迹欲证区广县图圈应对经验继续实业绩团价营户边关效单录收厅检查劳从总邻馆岁惠黑归样济儿气变传转发卖读钱权历满颜赖杂";
    private static final int IDEOGRAPHIC_ZERO = 0x3007;
    private static final int NEGATIVE_CIRCLED_A = 0x1F150;
    private static final int NEGATIVE_SQUARED_A = 0x1F170;
    private static final int REGIONAL_A = 0x1F1E6;
    private static final int LETTERS = 26;

    private TextNormalizer() {
    }

    public static String normalize(String raw) {
        var figures = new StringBuilder(raw.length());
        raw.codePoints().forEach(sign -> figures.append(figure(sign)));
        var one = new StringBuilder(raw.length());
        Normalizer.normalize(figures, Normalizer.Form.NFKC).codePoints().forEach(sign -> one.append(look(sign)));
        var simple = new StringBuilder(raw.length());
        INVISIBLE.matcher(Normalizer.normalize(SIMPLIFIED.transliterate(one.toString()), Normalizer.Form.NFKD))
                .replaceAll("").chars().forEach(sign -> simple.append(simple((char) sign)));
        return simple.toString();
    }

    /** Of the normal form letters and digits alone, in lower case: for what two people wrote alike. */
    public static String lettersAndDigits(String raw) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(normalize(raw).toLowerCase(Locale.ROOT)).replaceAll("");
    }

    /** Roman, circled and foreign numerals as figures, letters in ornament as letters. */
    private static String figure(int sign) {
        if (isOf(sign, NEGATIVE_CIRCLED_A) || isOf(sign, NEGATIVE_SQUARED_A) || isOf(sign, REGIONAL_A)) {
            var first = isOf(sign, REGIONAL_A) ? REGIONAL_A
                    : isOf(sign, NEGATIVE_SQUARED_A) ? NEGATIVE_SQUARED_A : NEGATIVE_CIRCLED_A;
            return Character.toString('A' + sign - first);
        }
        var isNumeral = switch (Character.getType(sign)) {
            case Character.LETTER_NUMBER, Character.OTHER_NUMBER, Character.DECIMAL_DIGIT_NUMBER ->
                sign > 0x7F && sign != IDEOGRAPHIC_ZERO;
            default -> false;
        };
        var value = isNumeral ? UCharacter.getUnicodeNumericValue(sign) : -1;
        return value >= 0 && value == Math.rint(value) ? Long.toString((long) value) : Character.toString(sign);
    }

    private static boolean isOf(int sign, int first) {
        return sign >= first && sign < first + LETTERS;
    }

    /** A letter of another script, or a radical, that looks like a Latin letter or a character. */
    private static String look(int sign) {
        var script = UScript.getScript(sign);
        var isRadical = sign >= 0x2E80 && sign <= 0x2FDF;
        if (!isRadical && (!Character.isLetter(sign) || script == UScript.HAN || script == UScript.LATIN)) {
            return Character.toString(sign);
        }
        var looks = LOOKS.getSkeleton(Character.toString(sign));
        var isPlain = isRadical ? looks.codePointCount(0, looks.length()) == 1
                : looks.length() == 1 && looks.charAt(0) <= 0x7F && Character.isLetter(looks.charAt(0));
        return isPlain ? Character.isLowerCase(looks.charAt(0)) && Character.isUpperCase(sign)
                ? looks.toUpperCase(Locale.ROOT) : looks : Character.toString(sign);
    }

    private static char simple(char sign) {
        var at = VARIANTS.indexOf(sign);
        return at < 0 ? sign : SIMPLE.charAt(at);
    }
}
