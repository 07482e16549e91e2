package org.linli.funding.receivable;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linli.platform.Sha256;
import org.linli.platform.money.Money;

/**
 * What was confirmed, as canonical JSON: keys in order, no white space, every value a string, UTF-8. No person is
 * named. The hash is that of its bytes.
 */
record ReceivableDocument(String json) {

    static ReceivableDocument of(String number, String payableNumber, String contractNumber, UUID agencyId,
            String purchaserId, Money amount, LocalDate dueOn, LocalDate confirmedOn, String basis) {
        var fields = new TreeMap<String, String>();
        fields.put("agencyId", agencyId.toString());
        fields.put("amount", amount.amount());
        fields.put("basis", basis);
        fields.put("confirmedOn", confirmedOn.toString());
        fields.put("contract", contractNumber);
        fields.put("currency", "CNY");
        fields.put("dueOn", dueOn.toString());
        fields.put("kind", "LINLI_RECEIVABLE_CONFIRMATION_1");
        fields.put("number", number);
        fields.put("payable", payableNumber);
        fields.put("payBy", Means.TRANSFER.name());
        fields.put("purchaserId", purchaserId);
        return new ReceivableDocument(
                fields.entrySet().stream().map(ReceivableDocument::member).collect(Collectors.joining(",", "{", "}")));
    }

    private static String member(Map.Entry<String, String> field) {
        return quoted(field.getKey()) + ":" + quoted(field.getValue());
    }

    private static String quoted(String text) {
        var out = new StringBuilder("\"");
        text.chars().forEach(sign -> {
            if (sign == '"' || sign == '\\') {
                out.append('\\').append((char) sign);
            } else if (sign < 0x20) {
                out.append("\\u%04x".formatted(sign));
            } else {
                out.append((char) sign);
            }
        });
        return out.append('"').toString();
    }

    String sha256() {
        return hash(json);
    }

    /** Twelve signs to read out over the telephone; stands beside the document, not in it. */
    String code(UUID id) {
        var sum = hash(sha256() + id);
        return (sum.substring(0, 4) + "-" + sum.substring(4, 8) + "-" + sum.substring(8, 12)).toUpperCase(Locale.ROOT);
    }

    private static String hash(String text) {
        return Sha256.of(text);
    }
}
