package org.linli.funding.bank.iso;

import java.util.Optional;
import java.util.UUID;

/** A payment's id as end-to-end identification: 32 of the 35 characters ISO 20022 allows. */
final class PaymentIds {

    private PaymentIds() {
    }

    static String endToEnd(UUID paymentId) {
        return paymentId.toString().replace("-", "");
    }

    /** Empty for what is none of ours. */
    static Optional<UUID> read(String endToEnd) {
        if (!endToEnd.matches("[0-9a-fA-F]{32}")) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(endToEnd.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5")));
    }
}
