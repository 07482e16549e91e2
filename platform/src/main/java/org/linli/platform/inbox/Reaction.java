package org.linli.platform.inbox;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.linli.platform.event.Envelope;
import org.linli.platform.event.On;
import org.linli.platform.event.Reactions;

/**
 * One {@code @On} method: its bean, its payload record and the name under which its inbox rows stand.
 *
 * @param order under which name it takes nothing older than what was taken, empty where each event counts
 */
record Reaction(String consumer, String order, Reactions bean, Method method, Class<?> payload) {

    static Reaction of(Reactions bean, Method method) {
        if (Modifier.isPrivate(method.getModifiers())) {
            throw new IllegalStateException(method + " is private: a reaction is called through its bean");
        }
        var parameters = method.getParameterTypes();
        if (parameters.length != 2 || parameters[1] != Envelope.class) {
            throw new IllegalStateException(method + " reacts with (payload, Envelope)");
        }
        method.setAccessible(true);
        var name = method.getDeclaringClass().getSimpleName();
        var order = method.getAnnotation(On.class).inOrder();
        return new Reaction(name + "." + method.getName(), order.isEmpty() ? "" : name + "/" + order, bean, method,
                parameters[0]);
    }

    void apply(Object fact, Envelope envelope) {
        try {
            method.invoke(bean, fact, envelope);
        } catch (InvocationTargetException thrown) {
            switch (thrown.getCause()) {
                case RuntimeException unchecked -> throw unchecked;
                case Error error -> throw error;
                default -> throw new IllegalStateException(thrown.getCause());
            }
        } catch (IllegalAccessException notAccessible) {
            throw new IllegalStateException(notAccessible);
        }
    }
}
