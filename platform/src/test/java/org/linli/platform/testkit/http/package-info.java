/**
 * What a test sends and what it reads of the answer: {@code given().header(…).get(path).then().statusCode(200)}. In the
 * form of REST Assured, whose interpreted expressions took half of the suite's processor time (ADR 75); plain Java.
 */
@NullMarked
package org.linli.platform.testkit.http;

import org.jspecify.annotations.NullMarked;
