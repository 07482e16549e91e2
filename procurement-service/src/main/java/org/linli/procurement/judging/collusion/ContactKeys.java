package org.linli.procurement.judging.collusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.linli.procurement.TextNormalizer;
import org.linli.procurement.bidding.sealing.BidderContact;

/** What of a contact is compared: numbers by their digits, names without titles, however they are written. */
final class ContactKeys {

    private static final String NUMERALS = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖两";
    private static final String DIGITS = "0012345678911234567892";
    private static final Pattern NEXT = Pattern.compile("[/;,、|]|或|和|及|\\R");
    private static final Pattern EXTENSION =
            Pattern.compile("(?<=\\d)[\\s(]*(?:转|分机|ext|x|#).*", Pattern.CASE_INSENSITIVE);
    /** Of China, and the zero that is dialled before a number from elsewhere. */
    private static final Pattern PREFIX =
            Pattern.compile("^(?:(?:00|011)?86)?0?(?=1[3-9]\\d{9}$)|^(?:00|011)?86(?=0?[1-9]\\d{8,10}$)");
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    /** With the blanks, dots and hyphens that people set into long numbers. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[-\\s.]*\\d){5,}");
    private static final Pattern AT = Pattern.compile("\\s*[(\\[{<]\\s*at\\s*[)\\]}>]\\s*|\\s+at\\s+|#");
    private static final Pattern TAG = Pattern.compile("\\+[^@]*@");
    private static final Pattern TITLE =
            Pattern.compile("(?<=\\p{IsHan})(?:先生|女士|小姐|同志|老师|经理|主任|社工|总干事|理事长|负责人)$|^(?:联系人|姓名)");
    private static final int MOBILE_LENGTH = 11;
    /** A landline without its area code. */
    private static final int LOCAL = 8;

    private ContactKeys() {
    }

    static List<String> name(BidderContact contact) {
        return words(contact.name());
    }

    /** Of a person: what has no letter says nothing. */
    static List<String> words(@Nullable String name) {
        var plain = name == null ? "" : TextNormalizer.lettersAndDigits(name);
        var bare = TITLE.matcher(plain).replaceAll("");
        return Stream.of(bare.isEmpty() ? plain : bare).filter(word -> !word.isEmpty()).toList();
    }

    /** Every number of the field, and one that stands before the @ of an e-mail address. */
    static List<String> phone(BidderContact contact) {
        var mailed = MOBILE.matcher(digits(contact.email())).results().map(MatchResult::group);
        return Stream.concat(phones(contact.phone()).stream(), mailed).distinct().toList();
    }

    private static List<String> phones(@Nullable String written) {
        var all = new ArrayList<String>();
        for (var one : NEXT.split(figures(written))) {
            var digits = EXTENSION.matcher(one).replaceAll("").replaceAll("\\D", "");
            var national = PREFIX.matcher(digits).replaceAll("");
            var mobiles = MOBILE.matcher(national).results().map(MatchResult::group).toList();
            if (national.length() >= MOBILE_LENGTH && !mobiles.isEmpty() && !national.startsWith("0")) {
                all.addAll(mobiles);
            } else if (!national.isEmpty()) {
                all.add(national.substring(Math.max(0, national.length() - LOCAL)));
            }
        }
        return all.isEmpty() ? words(written) : all;
    }

    static List<String> email(BidderContact contact) {
        if (contact.email() == null) {
            return List.of();
        }
        var address = AT.matcher(TextNormalizer.normalize(contact.email()).toLowerCase(Locale.ROOT)).replaceAll("@");
        return words(TAG.matcher(address).replaceAll("@"));
    }

    /** The bank's name beside it does not count. */
    static List<String> account(BidderContact contact) {
        var numbers = LONG_NUMBER.matcher(figures(contact.account())).results()
                .map(number -> number.group().replaceAll("\\D", "")).toList();
        return numbers.isEmpty() ? words(contact.account()) : numbers;
    }

    private static String digits(@Nullable String written) {
        return figures(written).replaceAll("[-\\s.]", "");
    }

    /** Chinese numerals one by one, as numbers are read out. */
    private static String figures(@Nullable String written) {
        var figures = new StringBuilder();
        TextNormalizer.normalize(written == null ? "" : written).chars().forEach(sign -> figures
                .append(NUMERALS.indexOf(sign) < 0 ? (char) sign : DIGITS.charAt(NUMERALS.indexOf(sign))));
        return figures.toString();
    }
}
