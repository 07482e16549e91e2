package org.linli.procurement.tendering.lint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** Chinese numerals, also the forms of cheques, as figures: 十二 as 12, 100万 as 1000000, 百分之九十 as 90%. */
final class Numerals {

    private static final String ONES = "零一二三四五六七八九";
    private static final Map<Character, Long> UNITS =
            Map.of('十', 10L, '百', 100L, '千', 1000L, '万', 10_000L, '亿', 100_000_000L);
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖拾佰仟两廿";
    private static final String PLAIN = "零一二三四五六七八九十百千二廿";
    private static final Pattern PERCENT = Pattern.compile("百分之([零一二三四五六七八九十百]+|\\d+(?:\\.\\d+)?)");
    private static final Pattern WORDS = Pattern.compile("[零一二三四五六七八九十百千万亿]+");
    private static final Pattern MIXED = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,4})?)([十百千万亿]+)");
    private static final long GREAT = 10_000L;
    private static final int LONGEST = 12;

    private Numerals() {
    }

    static String asFigures(String text) {
        var plain = new StringBuilder();
        text.chars().map(sign -> FORMAL.indexOf(sign) < 0 ? sign : PLAIN.charAt(FORMAL.indexOf(sign)))
                .forEach(sign -> plain.append((char) sign));
        var percent = PERCENT.matcher(plain.toString().replace("廿", "二十")).replaceAll("$1%");
        var mixed = MIXED.matcher(percent).replaceAll(found -> new BigDecimal(found.group(1))
                .multiply(BigDecimal.valueOf(times(found.group(2)))).stripTrailingZeros().toPlainString());
        return WORDS.matcher(mixed).replaceAll(found -> figures(found.group()));
    }

    private static long times(String units) {
        return units.chars().mapToLong(unit -> UNITS.get((char) unit)).reduce(1, (left, right) -> left * right);
    }

    /** Read one by one where there is no unit: 二〇二五 as 2025. */
    private static String figures(String words) {
        if (words.chars().allMatch(sign -> ONES.indexOf(sign) >= 0)) {
            return words.chars().mapToObj(sign -> Integer.toString(ONES.indexOf(sign))).reduce("", String::concat);
        }
        return words.length() > LONGEST || ONES.indexOf(words.charAt(0)) < 0 && words.charAt(0) != '十' ? words
                : Long.toString(value(words));
    }

    private static long value(String words) {
        long whole = 0;
        long part = 0;
        long one = 0;
        for (int index = 0; index < words.length(); index++) {
            var sign = words.charAt(index);
            var unit = UNITS.get(sign);
            if (unit == null) {
                one = ONES.indexOf(sign);
            } else if (unit < GREAT) {
                part += (one == 0 ? 1 : one) * unit;
                one = 0;
            } else {
                whole = (whole + part + one) * unit;
                part = 0;
                one = 0;
            }
        }
        return whole + part + one;
    }
}
