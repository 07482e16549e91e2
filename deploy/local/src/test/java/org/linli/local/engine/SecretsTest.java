package org.linli.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private static final byte[] NONE = {};
    private static final byte[] WORD = "6222".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Secrets secrets() {
        return Secrets.in(new Layout(folder, folder.resolve("keys")));
    }

    private Aead vault() throws Exception {
        return TinkJsonProtoKeysetFormat
                .parseKeyset(Files.readString(secrets().keyset()), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    @Test
    void keysOfADistrictAreMadeOnceAndOnlyTheirOwnerReadsThem() throws Exception {
        var made = secrets().keys();
        var first = Files.readString(secrets().keyset());
        assertThat(secrets().keys()).isEqualTo(made);
        assertThat(secrets().keyset()).hasContent(first);
        assertThat(secrets().eventKeys()).isDirectoryContaining("glob:**/funding.key");
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(9)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aKeyIsAddedBeforeItIsUsedAndTheOldOneGoesOnOpening() throws Exception {
        secrets().keys();
        var before = vault();
        var old = before.encrypt(WORD, NONE);
        secrets().addVaultKey();
        var between = vault();
        assertThat(before.decrypt(between.encrypt(WORD, NONE), NONE)).as("not in use yet").isEqualTo(WORD);
        assertThatThrownBy(() -> secrets().addVaultKey()).isInstanceOf(Failure.class);
        secrets().useNewestVaultKey();
        var written = vault().encrypt(WORD, NONE);
        assertThat(between.decrypt(written, NONE)).as("replicas that started before").isEqualTo(WORD);
        assertThatThrownBy(() -> before.decrypt(written, NONE)).isInstanceOf(GeneralSecurityException.class);
        assertThat(vault().decrypt(old, NONE)).isEqualTo(WORD);
    }

    @Test
    void aKeysetThatCannotBeReplacedStays() throws Exception {
        var keyset = secrets().keyset();
        var before = Files.readString(keyset);
        Files.createFile(Files.createDirectory(keyset.resolveSibling("vault-keyset.json.next")).resolve("in the way"));
        assertThatThrownBy(() -> secrets().addVaultKey()).isInstanceOf(Failure.class);
        assertThat(keyset).hasContent(before);
    }
}
