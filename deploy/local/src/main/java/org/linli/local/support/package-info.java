/** What one may send to whoever helps: how it is, and nothing about anybody. */
@NullMarked
package org.linli.local.support;

import org.jspecify.annotations.NullMarked;
