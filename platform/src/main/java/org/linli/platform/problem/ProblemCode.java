package org.linli.platform.problem;

/**
 * A refusal's stable name, such as {@code tender.lowest-price}. Implemented by one enum per feature. Its sentences stand
 * in {@code problems_zh.properties} and {@code problems_en.properties} as {@code <code>.title} and {@code <code>.detail}.
 */
public interface ProblemCode {

    String code();
}
