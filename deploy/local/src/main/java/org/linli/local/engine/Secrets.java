package org.linli.local.engine;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Random passwords and keys of this installation, made once and kept with owner-only permissions. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String EVENTS = "event-keys";

    private final Layout layout;
    private final Path folder;
    private final Path file;
    private final Properties values = new Properties();

    Secrets(Layout layout) {
        this(layout, layout.folder("secrets"));
    }

    private Secrets(Layout layout, Path folder) {
        this.layout = layout;
        this.folder = folder;
        this.file = folder.resolve("passwords.properties");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                values.load(reader);
            } catch (IOException unreadable) {
                throw new Failure("cannot read " + file, "Check its permissions.", unreadable);
            }
        }
    }

    /** Those of a folder of its own, for a house that this launcher does not run. */
    public static Secrets in(Layout folder) {
        return new Secrets(folder, folder.folder(""));
    }

    /** Every key, made where it is missing. */
    public List<Path> keys() {
        return List.of(keyset(), indexKey(), peerPublic(), peerPrivate(), eventKeys());
    }

    /** The password of that name; made and kept at the first call. */
    synchronized String password(String name) {
        var present = values.getProperty(name);
        if (present == null) {
            present = random(24);
            values.setProperty(name, present);
            var text = new StringWriter();
            try {
                values.store(text, null);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
            layout.secret(file, text.toString());
        }
        return present;
    }

    Path keyset() {
        return once("vault-keyset.json", () -> {
            try {
                AeadConfig.register();
                return TinkJsonProtoKeysetFormat.serializeKeyset(
                        KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), InsecureSecretKeyAccess.get());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    /**
     * A new key of the vault, which opens from now on and does not encrypt yet: every replica has to know it first.
     *
     * @throws Failure where the last one that was added is not in use yet
     */
    public void addVaultKey() {
        changeVault(keyset -> {
            if (!keyset.getAt(keyset.size() - 1).isPrimary()) {
                throw new Failure("the newest key is not in use yet", "First ./linli keys <folder> --use-newest.");
            }
            return KeysetHandle.newBuilder(keyset).addEntry(
                    KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM).withRandomId())
                    .build();
        });
    }

    /** What is encrypted from now on is by the key that was added last; older ones go on opening. */
    public void useNewestVaultKey() {
        changeVault(keyset -> {
            var builder = KeysetHandle.newBuilder(keyset);
            builder.getAt(builder.size() - 1).makePrimary();
            return builder.build();
        });
    }

    private interface Change {

        KeysetHandle of(KeysetHandle keyset) throws GeneralSecurityException;
    }

    private void changeVault(Change change) {
        try {
            AeadConfig.register();
            var kept = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(keyset()), InsecureSecretKeyAccess.get());
            layout.secret(keyset(),
                    TinkJsonProtoKeysetFormat.serializeKeyset(change.of(kept), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new Failure("cannot read " + keyset(), "Take the copy from the safe.", unreadable);
        }
    }

    /** Under which the registry seals for funding what an event must not say. */
    Path peerPublic() {
        try {
            HybridConfig.register();
            var own = TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(peerPrivate()),
                    InsecureSecretKeyAccess.get());
            var shared = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(own.getPublicKeysetHandle());
            return once("peer-public.json", () -> shared);
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new Failure("cannot read " + peerPrivate(),
                    "Remove it: a new one is made, accounts have to be verified again.", unreadable);
        }
    }

    /** Only funding is told where it is. */
    Path peerPrivate() {
        return once("peer-private.json", () -> {
            try {
                HybridConfig.register();
                return TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle
                        .generateNew(HpkeParameters.builder().setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256).setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                                .setVariant(HpkeParameters.Variant.TINK).build()),
                        InsecureSecretKeyAccess.get());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    Path indexKey() {
        return once("vault-index.key", Secrets::key);
    }

    /** What the services sign their events with, one key for each: whoever hears them holds it, too. */
    Path eventKeys() {
        for (var service : Service.values()) {
            once(EVENTS + "/" + service.database() + ".key", Secrets::key);
        }
        return folder.resolve(EVENTS);
    }

    /** Users with their passwords, for a program that reads such lines; kept as it is when unchanged. */
    Path passwords(String name, Map<String, String> passwords) {
        var file = layout.folder("secrets").resolve(name);
        layout.folder(layout.home().relativize(file.getParent()).toString());
        var lines = new TreeMap<>(passwords).entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(lines)) {
                layout.secret(file, lines);
            }
            return file;
        } catch (IOException unreadable) {
            throw new Failure("cannot read " + file, "Check its permissions.", unreadable);
        }
    }

    private static String key() {
        var key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private synchronized Path once(String name, Supplier<String> content) {
        var path = folder.resolve(name);
        layout.folder(layout.home().relativize(folder.resolve(EVENTS)).toString());
        if (!Files.exists(path)) {
            layout.secret(path, content.get());
        }
        return path;
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
    }
}
