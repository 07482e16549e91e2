package org.linli.bench.work;

import org.linli.bench.Session;

/** Something that is measured: adds its rows to the session. */
@FunctionalInterface
public interface Work {

    void measure(Session session) throws Exception;
}
