package org.linli.platform.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whose an event is, which the broker cannot say. The producer's key over id, type, key, time, day, actor, case and
 * payload gives a key for this event alone, and that over the sequence gives the signature (HMAC-SHA256 twice): the
 * database finishes it when it gives the sequence and never sees the service's key. A payload is signed by its content:
 * neither the order of its names nor how a number is written matters.
 */
@ApplicationScoped
public class Signatures {

    private static final String HMAC = "HmacSHA256";
    private static final String SUFFIX = ".key";
    private static final int KEY_BYTES = 32;

    private final Optional<String> folder;
    private final Optional<String> own;
    private final ObjectMapper json =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final Map<String, SecretKeySpec> keys = new ConcurrentHashMap<>();

    /**
     * @param folder with {@code registry.key} and so on, 32 bytes in Base64 each: of this service and of those it
     * hears; where none is named, nothing is signed and all is believed
     * @param own whose key signs here, as the second word of its types says it: {@code registry}
     */
    public Signatures(@ConfigProperty(name = "linli.events.keys-folder") Optional<String> folder,
            @ConfigProperty(name = "linli.events.signer") Optional<String> own) {
        this.folder = folder;
        this.own = own;
    }

    public boolean inUse() {
        return folder.isPresent();
    }

    /** The key of one event of this service, null where nothing is signed. */
    public @Nullable SignatureKey keyOf(Signed event) {
        if (folder.isEmpty()) {
            return null;
        }
        var signer = own.orElseThrow(() -> new IllegalStateException("set linli.events.signer"));
        return key(signer).map(key -> derived(key, event))
                .orElseThrow(() -> new IllegalStateException("no " + signer + SUFFIX + " in " + folder.get()));
    }

    /** Whether the service that its type names has said this, and with this sequence. */
    public boolean isGood(Signed event, long sequence, @Nullable String signature) {
        var words = event.type().split("\\.", 3);
        return signature != null && words.length == 3
                && key(words[1]).map(key -> MessageDigest.isEqual(
                        derived(key, event).sign(sequence).getBytes(StandardCharsets.US_ASCII),
                        signature.getBytes(StandardCharsets.US_ASCII))).orElse(false);
    }

    /** One that is not there is looked for each time: it may come late, and any name can be made up. */
    private Optional<SecretKeySpec> key(String signer) {
        var known = keys.get(signer);
        if (known != null) {
            return Optional.of(known);
        }
        var found = read(signer);
        found.ifPresent(key -> keys.put(signer, key));
        return found;
    }

    /** Empty for one that is not there, or not wholly there yet. */
    private Optional<SecretKeySpec> read(String signer) {
        if (!signer.matches("[a-z]{1,40}")) {
            return Optional.empty();
        }
        var file = Path.of(folder.orElseThrow()).resolve(signer + SUFFIX);
        try {
            return Files.exists(file) ? key(Base64.getDecoder().decode(Files.readString(file).trim()))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<SecretKeySpec> key(byte[] bytes) {
        return bytes.length == KEY_BYTES ? Optional.of(new SecretKeySpec(bytes, HMAC)) : Optional.empty();
    }

    private SignatureKey derived(SecretKeySpec key, Signed event) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            text(mac, event.id().toString());
            text(mac, event.type());
            text(mac, event.key());
            text(mac, event.at().truncatedTo(ChronoUnit.MICROS).toString());
            text(mac, event.day().toString());
            text(mac, event.actor());
            text(mac, event.correlationId().toString());
            payload(mac, event.payload());
            return new SignatureKey(mac.doFinal());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void payload(Mac mac, String payload) {
        try {
            content(mac, json.readTree(payload));
        } catch (JsonProcessingException unreadable) {
            text(mac, "unreadable " + payload);
        }
    }

    /** With its length before it, so that no two contents give one row of bytes. */
    private static void text(Mac mac, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        mac.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        mac.update(bytes);
    }

    private static void content(Mac mac, JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> {
                var fields = new TreeMap<String, JsonNode>();
                node.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
                text(mac, "object " + fields.size());
                fields.forEach((name, value) -> {
                    text(mac, name);
                    content(mac, value);
                });
            }
            case ARRAY -> {
                text(mac, "array " + node.size());
                node.forEach(each -> content(mac, each));
            }
            case NUMBER -> text(mac, "number " + node.decimalValue().stripTrailingZeros());
            case STRING -> text(mac, "text " + node.textValue());
            default -> text(mac, "word " + node.asText());
        }
    }

    /** What is signed beside the sequence. */
    public record Signed(UUID id, String type, String key, Instant at, LocalDate day, String actor, UUID correlationId,
            String payload) {
    }

    /** Of one event alone: of no use for any other. */
    public static final class SignatureKey {

        private static final int BLOCK = 64;
        private static final int INNER = 0x36;
        private static final int OUTER = 0x5c;

        private final byte[] bytes;

        private SignatureKey(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        public String sign(long sequence) {
            try {
                var mac = Mac.getInstance(HMAC);
                mac.init(new SecretKeySpec(bytes, HMAC));
                return HexFormat.of()
                        .formatHex(mac.doFinal(Long.toString(sequence).getBytes(StandardCharsets.US_ASCII)));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        /** What is hashed before the sequence (RFC 2104), for a database that hashes. */
        public byte[] inner() {
            return padded(INNER);
        }

        /** What is hashed before that hash. */
        public byte[] outer() {
            return padded(OUTER);
        }

        private byte[] padded(int pad) {
            var block = new byte[BLOCK];
            for (var each = 0; each < BLOCK; each++) {
                block[each] = (byte) (pad ^ (each < bytes.length ? bytes[each] : 0));
            }
            return block;
        }
    }
}
