/** A customer asks to be erased; somebody confirms it; every module takes out what it keeps of them. */
@org.springframework.modulith.NamedInterface("erasure")
package org.atende.identity.erasure;
