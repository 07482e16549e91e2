package org.linli.procurement.bidding.sealing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.linli.platform.vault.Vault;

/**
 * The key pairs of tenders (HPKE: X25519, HKDF-SHA256, AES-256-GCM). EnvelopeVault needs no secret; opening is
 * {@link EnvelopeVault}'s.
 */
@ApplicationScoped
class TenderKeys implements PanacheRepositoryBase<TenderKey, String> {

    private static final String TEMPLATE = "DHKEM_X25519_HKDF_SHA256_HKDF_SHA256_AES_256_GCM";

    private final Vault vault;

    TenderKeys(Vault vault) throws GeneralSecurityException {
        this.vault = vault;
        HybridConfig.register();
    }

    /** Made with the first bid; two first bids at once agree on one pair. */
    TenderKey getOrNew(UUID tenderId, EnvelopeKind kind) throws GeneralSecurityException {
        var id = TenderKey.idOf(tenderId, kind);
        var present = findById(id);
        if (present != null) {
            return present;
        }
        var pair = KeysetHandle.generateNew(KeyTemplates.get(TEMPLATE));
        var secret = TinkJsonProtoKeysetFormat.serializeKeyset(pair, InsecureSecretKeyAccess.get());
        getEntityManager().createNativeQuery("""
                insert into tender_key (id, tender_id, kind, public_key, wrapped_private_key)
                values (:id, :tenderId, :kind, :publicKey, :wrapped) on conflict do nothing""").setParameter("id", id)
                .setParameter("tenderId", tenderId).setParameter("kind", kind.name())
                .setParameter("publicKey",
                        TinkProtoKeysetFormat.serializeKeysetWithoutSecret(pair.getPublicKeysetHandle()))
                .setParameter("wrapped", vault.encrypt(secret, context(id))).executeUpdate();
        return findById(id);
    }

    KeysetHandle publicHalf(UUID tenderId, EnvelopeKind kind) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseKeysetWithoutSecret(getOrNew(tenderId, kind).publicKey());
    }

    KeysetHandle privateHalf(UUID tenderId, EnvelopeKind kind) throws GeneralSecurityException {
        var id = TenderKey.idOf(tenderId, kind);
        return TinkJsonProtoKeysetFormat.parseKeyset(vault.decrypt(findById(id).wrappedPrivateKey(), context(id)),
                InsecureSecretKeyAccess.get());
    }

    private static String context(String id) {
        return "tender-key:" + id;
    }
}
