/** What is measured, a class for each row or two. */
@NullMarked
package org.linli.bench.work;

import org.jspecify.annotations.NullMarked;
