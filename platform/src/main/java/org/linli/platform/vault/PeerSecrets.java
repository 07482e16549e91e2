package org.linli.platform.vault;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Secrets that one service tells another inside an event: sealed under the receiver's public key (HPKE, RFC 9180), so
 * that neither the broker nor anybody who reads the journal opens them. Several keys may stand in a keyset while they
 * rotate.
 */
@ApplicationScoped
public class PeerSecrets {

    private final Optional<String> publicFile;
    private final Optional<String> privateFile;

    /**
     * @param publicFile Tink JSON keyset of whom one writes to; {@code privateFile} of one's own, only the receiver has
     * it
     */
    public PeerSecrets(@ConfigProperty(name = "linli.peer.public-keyset-file") Optional<String> publicFile,
            @ConfigProperty(name = "linli.peer.private-keyset-file") Optional<String> privateFile) {
        this.publicFile = publicFile;
        this.privateFile = privateFile;
    }

    /** @param context what it belongs to, such as an account's id: moved elsewhere it does not open */
    public String seal(String clear, String context) {
        return Vault.guarded(() -> {
            HybridConfig.register();
            var receiver = TinkJsonProtoKeysetFormat
                    .parseKeysetWithoutSecret(Vault.read(publicFile, "linli.peer.public-keyset-file"))
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
            return Base64.getEncoder().encodeToString(receiver.encrypt(Vault.bytes(clear), Vault.bytes(context)));
        });
    }

    public String open(String sealed, String context) {
        return Vault.guarded(() -> {
            HybridConfig.register();
            var own = TinkJsonProtoKeysetFormat
                    .parseKeyset(Vault.read(privateFile, "linli.peer.private-keyset-file"),
                            InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
            return new String(own.decrypt(Base64.getDecoder().decode(sealed), Vault.bytes(context)),
                    StandardCharsets.UTF_8);
        });
    }
}
