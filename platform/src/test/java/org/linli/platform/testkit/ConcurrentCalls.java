package org.linli.platform.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many at a time, each on a thread of its own. */
public final class ConcurrentCalls {

    private ConcurrentCalls() {
    }

    /** @return the answers in the order of the numbers, from 0; fails when one of them failed */
    public static <T> List<T> ask(int people, IntFunction<T> one) throws Exception {
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var answer : crowd
                    .invokeAll(IntStream.range(0, people).<Callable<T>>mapToObj(n -> () -> one.apply(n)).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
