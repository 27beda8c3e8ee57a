package org.atende.identity.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.atende.testing.OnH2;
import org.springframework.context.annotation.Import;

/** The whole application with a probe behind each door; every test of the doors shares one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnH2
@Import(DeskProbe.class)
@interface DoorTest {}
