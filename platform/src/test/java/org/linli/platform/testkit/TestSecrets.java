package org.linli.platform.testkit;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.linli.platform.vault.PeerSecrets;
import org.linli.platform.vault.Vault;

/** Fresh keys for one test JVM. */
public final class TestSecrets {

    private TestSecrets() {
    }

    public static Path keyset() {
        try {
            AeadConfig.register();
            return file(TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static Path indexKey() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        return file(Base64.getEncoder().encodeToString(key));
    }

    /** The services of one test JVM sign with one key: whoever has another is none of them. */
    static Path eventKeys() {
        return EventKeys.FOLDER;
    }

    private static final class EventKeys {

        static final Path FOLDER = folder();

        private EventKeys() {
        }

        private static Path folder() {
            var key = indexKey();
            try {
                var folder = Files.createTempDirectory("linli-test-events");
                // what is registered first is deleted last
                folder.toFile().deleteOnExit();
                for (var signer : List.of("registry", "procurement", "evaluation", "workforce", "funding", "sample",
                        "other")) {
                    var file = Files.copy(key, folder.resolve(signer + ".key"));
                    file.toFile().deleteOnExit();
                }
                return folder;
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** A vault for domain tests, outside any container. */
    public static Vault vault() {
        return new Vault(Optional.of(keyset().toString()), Optional.of(indexKey().toString()));
    }

    /** Two services of one test JVM: whoever seals, and whoever opens. */
    public static PeerSecrets peers() {
        return new PeerSecrets(Optional.of(Peers.PUBLIC.toString()), Optional.of(Peers.PRIVATE.toString()));
    }

    /** One pair for the JVM: the application under test and the test itself hold the same. */
    static final class Peers {

        static final Path PUBLIC;
        static final Path PRIVATE;

        static {
            try {
                HybridConfig.register();
                var handle = KeysetHandle
                        .generateNew(HpkeParameters.builder().setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256).setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                                .setVariant(HpkeParameters.Variant.TINK).build());
                PRIVATE = file(TinkJsonProtoKeysetFormat.serializeKeyset(handle, InsecureSecretKeyAccess.get()));
                PUBLIC = file(TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(handle.getPublicKeysetHandle()));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private Peers() {
        }
    }

    static Path file(String content) {
        try {
            var file = Files.createTempFile("linli-test", ".key");
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
