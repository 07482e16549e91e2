package org.linli.platform.testkit;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
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

    /** A vault for domain tests, outside any container. */
    public static Vault vault() {
        return new Vault(Optional.of(keyset().toString()), Optional.of(indexKey().toString()));
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
