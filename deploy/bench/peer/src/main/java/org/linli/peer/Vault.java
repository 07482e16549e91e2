package org.linli.peer;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** AES-256-GCM by the same library, with a key that lives as long as the process. */
@Component
class Vault {

    private final Aead aead;
    private final SecretKeySpec index = new SecretKeySpec(new byte[32], "HmacSHA256");

    Vault() throws GeneralSecurityException {
        AeadConfig.register();
        aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM).getPrimitive(RegistryConfiguration.get(),
                Aead.class);
    }

    byte[] encrypt(byte[] clear, String context) {
        try {
            return aead.encrypt(clear, bytes(context));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    byte[] encrypt(String clear, String context) {
        return encrypt(bytes(clear), context);
    }

    byte[] decrypt(byte[] secret, String context) {
        try {
            return aead.decrypt(secret, bytes(context));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String text(byte[] secret, String context) {
        return new String(decrypt(secret, context), StandardCharsets.UTF_8);
    }

    byte[] fingerprint(byte[] content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(index);
            return mac.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    String index(String clear) {
        return HexFormat.of().formatHex(fingerprint(bytes(clear)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
