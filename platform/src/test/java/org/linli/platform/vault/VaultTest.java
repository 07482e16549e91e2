package org.linli.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linli.platform.testkit.TestSecrets;

class VaultTest {

    private final Path indexKey = TestSecrets.indexKey();
    private final Path keyset = TestSecrets.keyset();
    private final Vault vault = vault(keyset);

    private Vault vault(Path keys) {
        return new Vault(Optional.of(keys.toString()), Optional.of(indexKey.toString()));
    }

    @Test
    void opensOnlyInItsOwnContext() {
        var secret = vault.encrypt("440105199001010017", "worker.id");
        assertThat(new String(secret, StandardCharsets.ISO_8859_1)).doesNotContain("4401051990");
        assertThat(vault.decrypt(secret, "worker.id")).isEqualTo("440105199001010017");
        assertThatThrownBy(() -> vault.decrypt(secret, "account.number")).hasMessageContaining("does not open");
    }

    @Test
    void stillOpensOldValuesAndFindsThemAfterTheKeyIsRotated() throws Exception {
        var old = vault.encrypt("6222", "account.number");
        var index = vault.index("account.number", "6222");
        var rotated = KeysetHandle
                .newBuilder(
                        TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyset), InsecureSecretKeyAccess.get()))
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId()
                        .makePrimary())
                .build();
        Files.writeString(keyset, TinkJsonProtoKeysetFormat.serializeKeyset(rotated, InsecureSecretKeyAccess.get()));

        var after = vault(keyset);
        assertThat(after.decrypt(old, "account.number")).isEqualTo("6222");
        assertThat(after.index("account.number", "6222")).isEqualTo(index);
        var young = after.encrypt("6222", "account.number");
        assertThatThrownBy(() -> vault.decrypt(young, "account.number")).as("the old key alone").isNotNull();
    }

    @Test
    void aWrappedKeyOpensOnlyUnderItsMasterAndContext() {
        var wrapped = vault.newWrappedKey("tender 1");
        var sealed = vault.unwrap(wrapped, "tender 1").encrypt("price 1".getBytes(StandardCharsets.UTF_8), "bid 1");
        assertThat(vault.unwrap(wrapped, "tender 1").decrypt(sealed, "bid 1")).asString().isEqualTo("price 1");
        assertThatThrownBy(() -> vault.unwrap(wrapped, "tender 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault(TestSecrets.keyset()).unwrap(wrapped, "tender 1"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatIsSealedForAPeerOpensOnlyThereAndInItsContext() {
        var peers = TestSecrets.peers();
        var sealed = peers.seal("6222021234567890", "account 1");
        assertThat(sealed).doesNotContain("6222").isNotEqualTo(peers.seal("6222021234567890", "account 1"));
        assertThat(peers.open(sealed, "account 1")).isEqualTo("6222021234567890");
        assertThatThrownBy(() -> peers.open(sealed, "account 2")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new PeerSecrets(Optional.empty(), Optional.empty()).open(sealed, "account 1"))
                .hasMessageContaining("linli.peer.private-keyset-file");
    }

    @Test
    void masks() {
        assertThat(Masks.residentId("440105199001010017")).isEqualTo("440105********0017");
        assertThat(Masks.account("6222021234567890")).isEqualTo("**** 7890");
    }
}
