package org.linli.local.demo.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Valid codes of invented organisations and people. */
public final class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] CREDIT = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] RESIDENT = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Codes() {
    }

    /** GB 32100-2015 around GB 11714. */
    public static String creditCode(String prefix, String organisation) {
        var sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += ORGANISATION[i] * Character.getNumericValue(organisation.charAt(i));
        }
        var check = 11 - sum % 11;
        var body = prefix + organisation + (check == 10 ? "X" : check == 11 ? "0" : String.valueOf(check));
        var total = 0;
        for (int i = 0; i < 17; i++) {
            total += CREDIT[i] * ALPHABET.indexOf(body.charAt(i));
        }
        return body + ALPHABET.charAt((31 - total % 31) % 31);
    }

    /** GB 11643-1999, born on 1 May of that year. */
    public static String residentId(int year, int serial) {
        var body = "440105%d0501%03d".formatted(year, serial);
        var sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += RESIDENT[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    public static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
