package org.atende.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** The whole application; timers and asynchronous steps run only when a test runs them. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "atende.demo.tickets=false",
            "atende.chat.calendar=always",
            "atende.mail.smtp.port=0",
            "atende.mail.dev-mailbox.smtp-port=0",
            "atende.mail.dev-mailbox.imap-port=0",
            "atende.mail.trust.authserv-id=mx.atende.localhost",
            "atende.mail.limits.customer=10/10m,15/30m,25/60m,50/180m,100/600m",
            "atende.mail.limits.agent=1000000/1m"
        })
@AutoConfigureMockMvc
@Import({TestClockConfiguration.class, CoverageConfiguration.class})
@TestExecutionListeners(listeners = EngineOfThisTest.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@interface WholeDesk {}
