package org.linli.platform.vault;

import com.google.crypto.tink.Aead;

/** An opened key of one thing; lives as long as the transaction that needed it. */
public final class DataKey {

    private final Aead aead;

    DataKey(Aead aead) {
        this.aead = aead;
    }

    public byte[] encrypt(byte[] clear, String context) {
        return Vault.guarded(() -> aead.encrypt(clear, Vault.bytes(context)));
    }

    public byte[] decrypt(byte[] secret, String context) {
        return Vault.guarded(() -> aead.decrypt(secret, Vault.bytes(context)));
    }
}
