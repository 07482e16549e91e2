package org.linli.funding.bank.iso;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A payment's id as end-to-end identification: 32 of the 35 characters ISO 20022 allows. */
final class PaymentIds {

    private static final Pattern ID = Pattern.compile("(?<![0-9a-fA-F-])([0-9a-fA-F]{8})-?([0-9a-fA-F]{4})-?"
            + "([0-9a-fA-F]{4})-?([0-9a-fA-F]{4})-?([0-9a-fA-F]{12})(?![0-9a-fA-F-])");

    private PaymentIds() {
    }

    static String endToEnd(UUID paymentId) {
        return paymentId.toString().replace("-", "");
    }

    /** Empty for what is none of ours. */
    static Optional<UUID> read(String endToEnd) {
        var found = ID.matcher(endToEnd.strip());
        return found.matches() ? Optional.of(id(found)) : Optional.empty();
    }

    /** In what people or banks wrote around it. */
    static Optional<UUID> within(String words) {
        var found = ID.matcher(words);
        return found.find() ? Optional.of(id(found)) : Optional.empty();
    }

    private static UUID id(Matcher found) {
        return UUID.fromString(
                String.join("-", found.group(1), found.group(2), found.group(3), found.group(4), found.group(5)));
    }
}
