package org.linli.funding.bank.iso;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.linli.platform.problem.Conflict;

/**
 * A branch of a bank in China: its name, and where it is told the number under which CNAPS knows it (支付系统行号): three
 * digits of the bank, four of the place, four of the branch and a check digit by ISO 7064 MOD 11,10 (GB/T 17710).
 *
 * @param number null where only the name is known
 */
public record BankNumber(@Nullable String number, String name) {

    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)\\d{12}(?!\\d)");

    /**
     * @param told a name, a number, or both in either order
     * @throws Conflict for a number whose check digit is wrong: money would go astray
     */
    static BankNumber of(String told) {
        var found = NUMBER.matcher(told);
        if (!found.find()) {
            return new BankNumber(null, told.strip());
        }
        if (!isValid(found.group())) {
            throw new Conflict(BankProblem.BRANCH_NUMBER, found.group());
        }
        return new BankNumber(found.group(), (told.substring(0, found.start()) + told.substring(found.end()))
                .replaceAll("^[\\s/,，、()（）-]+|[\\s/,，、()（）-]+$", ""));
    }

    /** The number that is told, where it is one and its check digit is right. */
    public static Optional<String> within(String told) {
        return NUMBER.matcher(told).results().map(MatchResult::group).findFirst().filter(BankNumber::isValid);
    }

    /** Empty where there is no name. */
    Optional<String> named() {
        return name.isEmpty() || "-".equals(name) ? Optional.empty() : Optional.of(name);
    }

    static boolean isValid(String number) {
        var product = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            var sum = (product + number.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + number.charAt(number.length() - 1) - '0') % 10 == 1;
    }
}
