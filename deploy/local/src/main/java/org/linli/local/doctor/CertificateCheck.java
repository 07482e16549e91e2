package org.linli.local.doctor;

import static org.linli.local.doctor.Finding.alarm;
import static org.linli.local.doctor.Finding.warning;
import static org.linli.local.doctor.Finding.well;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** How long the certificates of the addresses that begin with https are good for. */
final class CertificateCheck implements Check {

    private static final int SOON_DAYS = 21;
    private static final int TIMEOUT_MS = 5_000;

    @Override
    public String subject() {
        return "certificates";
    }

    @Override
    public List<Finding> look(Site site) throws IOException {
        var found = Stream.<Finding>builder();
        for (var host : Stream.concat(site.services().values().stream(), Stream.of(site.issuer(), site.connect()))
                .map(URI::create).filter(each -> "https".equals(each.getScheme()))
                .map(each -> each.getHost() + ":" + (each.getPort() < 0 ? 443 : each.getPort())).distinct().toList()) {
            found.add(days(host, Duration.between(Instant.now(), end(host)).toDays()));
        }
        return found.build().toList();
    }

    private static Instant end(String host) throws IOException {
        var at = host.lastIndexOf(':');
        try (var socket = (SSLSocket) SSLSocketFactory.getDefault().createSocket()) {
            socket.connect(new InetSocketAddress(host.substring(0, at), Integer.parseInt(host.substring(at + 1))),
                    TIMEOUT_MS);
            socket.setSoTimeout(TIMEOUT_MS);
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0]).getNotAfter().toInstant();
        }
    }

    static Finding days(String host, long days) {
        var subject = "certificate of " + host;
        if (days < 0) {
            return alarm(subject, "has ended", "Renew it now: handbook, page keys.");
        }
        return days < SOON_DAYS ? warning(subject, "ends in " + days + " days", "Renew it: handbook, page keys.")
                : well(subject, "good for " + days + " days");
    }
}
