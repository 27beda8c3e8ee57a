package org.atende.desk.customers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.atende.identity.Agent;
import org.atende.identity.customer.PinCheck;
import org.atende.identity.customer.SupportPins;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A caller says their PIN, and an agent learns whether it is theirs. */
@RestController
@RequestMapping({"/api/v1/support-pin", "/camunda/desk/v1/support-pin"})
@Tag(name = "Support PIN")
class PinApi {

    private final SupportPins pins;

    PinApi(SupportPins pins) {
        this.pins = pins;
    }

    @PostMapping("/check")
    @Operation(
            summary = "Checks the PIN that a customer says, and uses it up if it is right",
            description =
                    "RIGHT, WRONG, VOID (too many wrong tries: the customer has to make a new one), NONE (no PIN, or used or"
                            + " expired) or REFUSED (you have checked too many).")
    @ApiResponse(responseCode = "200", description = "The result, and what to tell the customer")
    @ApiResponse(responseCode = "400", description = "A field is missing or wrong; the problem names it")
    Answer check(@Valid @RequestBody Said said, Agent by) {
        PinCheck result = pins.check(said.email(), said.pin(), by.id());
        return new Answer(result, result == PinCheck.RIGHT, words(result));
    }

    private static String words(PinCheck result) {
        return switch (result) {
            case RIGHT -> "The PIN is right: you are talking to this customer.";
            case WRONG -> "The PIN is wrong. Ask for it again.";
            case VOID -> "There were too many wrong tries. Ask the customer to make a new PIN.";
            case NONE -> "This customer has no PIN that can be used now. Ask them to make one in their account.";
            case REFUSED -> "You have checked too many PINs in the last hour. Wait a little.";
        };
    }

    /** @param email whose PIN it should be */
    record Said(@NotBlank @Email @Size(max = 320) String email, @NotBlank @Size(max = 30) String pin) {}

    record Answer(PinCheck result, boolean verified, String words) {}
}
