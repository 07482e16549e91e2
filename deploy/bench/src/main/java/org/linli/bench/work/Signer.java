package org.linli.bench.work;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs a fact as the service would that the bench writes it for (docs/adr/0069), or no other would believe it. */
final class Signer {

    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param home of the suite; {@code service} as its types name it */
    Signer(Path home, String service) throws IOException {
        var file = home.resolve("secrets/event-keys/" + service + ".key");
        key = new SecretKeySpec(Base64.getDecoder().decode(Files.readString(file).trim()), HMAC);
    }

    /** @param said id, type, key, moment, day, actor and case; {@code payload} of texts, whole numbers and objects */
    String sign(List<String> said, Map<String, Object> payload, long sequence) {
        var mac = mac(key);
        said.forEach(each -> text(mac, each));
        content(mac, payload);
        var own = mac(new SecretKeySpec(mac.doFinal(), HMAC));
        return HexFormat.of().formatHex(own.doFinal(Long.toString(sequence).getBytes(StandardCharsets.US_ASCII)));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void text(Mac mac, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static void content(Mac mac, Object value) {
        switch (value) {
            case Map<?, ?> object -> {
                text(mac, "object " + object.size());
                new TreeMap<>(object).forEach((name, each) -> {
                    text(mac, name.toString());
                    content(mac, each);
                });
            }
            case List<?> items -> {
                text(mac, "array " + items.size());
                items.forEach(each -> content(mac, each));
            }
            case Integer number -> text(mac, "number " + new BigDecimal(number).stripTrailingZeros());
            default -> text(mac, "text " + value);
        }
    }
}
