package org.linli.platform.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * AES-256-GCM by Google Tink. The keyset file may hold several keys: the primary one encrypts, all decrypt, so a key is
 * rotated by adding one. The index key is another secret and stays when keys rotate, or equality search would break.
 */
@ApplicationScoped
public class Vault {

    private final Optional<String> keysetFile;
    private final Optional<String> indexKeyFile;
    private volatile @Nullable Aead master;
    private volatile @Nullable SecretKeySpec indexKey;

    /** @param keysetFile Tink JSON keyset; {@code indexKeyFile} 32 bytes in Base64 */
    public Vault(@ConfigProperty(name = "linli.vault.keyset-file") Optional<String> keysetFile,
            @ConfigProperty(name = "linli.vault.index-key-file") Optional<String> indexKeyFile) {
        this.keysetFile = keysetFile;
        this.indexKeyFile = indexKeyFile;
    }

    /**
     * @param context what the value belongs to, such as {@code account.number}: a value moved elsewhere does not open
     */
    public byte[] encrypt(String clear, String context) {
        return encrypt(bytes(clear), context);
    }

    public byte[] encrypt(byte[] clear, String context) {
        return guarded(() -> master().encrypt(clear, bytes(context)));
    }

    public String decrypt(byte[] secret, String context) {
        return new String(decryptBytes(secret, context), StandardCharsets.UTF_8);
    }

    public byte[] decryptBytes(byte[] secret, String context) {
        return guarded(() -> master().decrypt(secret, bytes(context)));
    }

    /** A new key of its own for one thing, wrapped under the master key: useless until {@link #unwrap} is called. */
    public byte[] newWrappedKey(String context) {
        return guarded(() -> TinkProtoKeysetFormat.serializeEncryptedKeyset(
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), master(), bytes(context)));
    }

    /** The caller decides whether the time has come; the vault only opens. */
    public DataKey unwrap(byte[] wrapped, String context) {
        return guarded(() -> new DataKey(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master(), bytes(context))
                .getPrimitive(RegistryConfiguration.get(), Aead.class)));
    }

    /** HMAC-SHA256 in hex, for unique indexes and equality search over encrypted values. */
    public String index(String field, String clear) {
        return HexFormat.of().formatHex(fingerprint(field, bytes(clear)));
    }

    /** HMAC-SHA256: whoever reads it finds neither the content nor whether a guess of it is right. */
    public byte[] fingerprint(String field, byte[] clear) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey());
            mac.update(bytes(field + "\n"));
            return mac.doFinal(clear);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SecretKeySpec indexKey() {
        var present = indexKey;
        if (present == null) {
            present = new SecretKeySpec(
                    Base64.getDecoder().decode(read(indexKeyFile, "linli.vault.index-key-file").trim()), "HmacSHA256");
            indexKey = present;
        }
        return present;
    }

    private Aead master() throws GeneralSecurityException {
        var present = master;
        if (present == null) {
            AeadConfig.register();
            present = TinkJsonProtoKeysetFormat
                    .parseKeyset(read(keysetFile, "linli.vault.keyset-file"), InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            master = present;
        }
        return present;
    }

    static String read(Optional<String> file, String setting) {
        try {
            return Files.readString(Path.of(file
                    .orElseThrow(() -> new IllegalStateException("set " + setting + ": this service keeps secrets"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    interface Guarded<T> {
        T call() throws GeneralSecurityException;
    }

    static <T> T guarded(Guarded<T> work) {
        return CryptoThreads.call(() -> {
            try {
                return work.call();
            } catch (GeneralSecurityException refused) {
                throw new IllegalStateException("the vault does not open this", refused);
            }
        });
    }
}
