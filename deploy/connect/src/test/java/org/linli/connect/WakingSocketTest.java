package org.linli.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WakingSocketTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private ServerSocket server;
    private WakingSocket socket;
    private Socket other;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket = (WakingSocket) new WakingSocketFactory().createSocket(InetAddress.getLoopbackAddress(),
                server.getLocalPort());
        other = server.accept();
    }

    @AfterEach
    void close() throws IOException {
        other.close();
        socket.close();
        server.close();
    }

    @Test
    void whatEndedTheWaitIsStillThereToBeRead() throws IOException {
        other.getOutputStream().write(new byte[]{1, 2, 3});

        assertThat(socket.awaitReadable(LONG)).isTrue();
        assertThat(socket.awaitReadable(LONG)).as("again, without reading").isTrue();

        assertThat(socket.getInputStream().available()).isEqualTo(3);
        assertThat(socket.getInputStream().readNBytes(3)).containsExactly(1, 2, 3);
    }

    @Test
    void aByteAboveThoseOfAsciiIsKeptAsItIs() throws IOException {
        other.getOutputStream().write(0xff);

        assertThat(socket.awaitReadable(LONG)).isTrue();
        assertThat(socket.getInputStream().read()).isEqualTo(0xff);
    }

    @Test
    void aSilentSocketIsLeftAfterThePatienceAndKeepsItsOwnTimeout() throws IOException {
        socket.setSoTimeout(1234);

        assertThat(socket.awaitReadable(SHORT)).isFalse();
        assertThat(socket.getSoTimeout()).isEqualTo(1234);
    }

    @Test
    void aConnectionTheOtherSideEndedIsNotTakenForASilentOne() throws IOException {
        other.close();

        assertThatThrownBy(() -> socket.awaitReadable(LONG)).isInstanceOf(IOException.class);
    }

    @Test
    void theThreadThatReadsKnowsWhichSocketItReadLast() throws IOException {
        other.getOutputStream().write(7);
        assertThat(socket.getInputStream().read()).isEqualTo(7);

        assertThat(WakingSocket.lastReadByThisThread()).isSameAs(socket);
    }
}
