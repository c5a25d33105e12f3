package emulatortest

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
)

func TestAnInvitationIsPending(t *testing.T) {
	emulator := Start(t)
	share := `{"from": "` + emulator.Accounts[0].ID + `", "to": "` + emulator.Accounts[1].ID + `"}`
	created, err := http.Post(emulator.URL+"/_emulator/shares", "application/json", strings.NewReader(share))
	if err != nil || created.StatusCode != http.StatusCreated {
		t.Fatal(created, err)
	}
	response, err := http.Get(emulator.URL + "/_emulator/invitations")
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	var invitations []struct{ Status string }
	if err := json.NewDecoder(response.Body).Decode(&invitations); err != nil {
		t.Fatal(err)
	}
	if len(invitations) != 1 || invitations[0].Status != "Pending" {
		t.Fatal(invitations)
	}
}
