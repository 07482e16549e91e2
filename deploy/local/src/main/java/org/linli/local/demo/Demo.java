package org.linli.local.demo;

import java.io.PrintStream;

public final class Demo {
    public Demo(PrintStream out) {
    }

    public boolean play() {
        return false;
    }

    public Object result() {
        return java.util.Map.of("ok", false);
    }
}
