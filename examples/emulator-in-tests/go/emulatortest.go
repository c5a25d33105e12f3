// Package emulatortest starts a Resource Sharing emulator for a test.
package emulatortest

import (
	"bufio"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// Emulator is what the emulator prints when it is ready.
type Emulator struct {
	URL      string
	Accounts []struct{ ID, Name, AccessKeyID, AccessKeySecret string }
}

// Start starts an emulator on a free port, and stops it after the test.
func Start(t *testing.T) Emulator {
	t.Helper()
	line := os.Getenv("EMULATOR_COMMAND")
	if line == "" {
		line = "npx alicloud-resource-sharing-emulator"
	}
	words := append(strings.Fields(line), "--log", "json")
	command := exec.Command(words[0], words[1:]...)
	// In a group of its own, because npx runs the emulator as a child.
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		syscall.Kill(-command.Process.Pid, syscall.SIGTERM)
		command.Wait()
	})
	reader := bufio.NewReader(output)
	ready, err := reader.ReadBytes('\n')
	var emulator Emulator
	if err == nil {
		err = json.Unmarshal(ready, &emulator)
	}
	if err != nil {
		t.Fatalf("the emulator has not started: %v", err)
	}
	// Every request is logged in a line that somebody has to read.
	go io.Copy(io.Discard, reader)
	return emulator
}
