package org.linli.registry.agency;

/**
 * 统一社会信用代码, GB 32100-2015: 18 characters of a 31-letter alphabet, the last one a check character. Some genuine codes
 * fail a check, so an officer may override the outer one with a reason; the inner one (GB 11714) only warns.
 */
record UnifiedSocialCreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    UnifiedSocialCreditCode {
        if (!value.matches("[" + ALPHABET + "]{18}")) {
            throw new IllegalArgumentException("not 18 characters of the code's alphabet");
        }
    }

    boolean checks() {
        var sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(value.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31) == value.charAt(17);
    }

    /** The organisation code inside, characters 9 to 17. */
    boolean innerChecks() {
        var sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += INNER_WEIGHTS[i] * Character.getNumericValue(value.charAt(8 + i));
        }
        var check = 11 - sum % 11;
        var expected = switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
        return expected == value.charAt(16);
    }

    /** Characters 1 and 2: the registering department and the kind of organisation. */
    String kindPrefix() {
        return value.substring(0, 2);
    }
}
