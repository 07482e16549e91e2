package org.linli.connect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;

/** Named to the PostgreSQL driver by its property {@code socketFactory}. */
public final class WakingSocketFactory extends SocketFactory {

    @Override
    public Socket createSocket() {
        return new WakingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return bound(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        return bound(new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        var socket = new WakingSocket();
        socket.connect(address);
        return socket;
    }

    private static Socket bound(InetSocketAddress address, InetSocketAddress local) throws IOException {
        var socket = new WakingSocket();
        socket.bind(local);
        socket.connect(address);
        return socket;
    }
}
