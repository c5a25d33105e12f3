// Command nodejshost runs Pulumi programs and policy packs in Node.js for a CLI that was built from its Go modules, where
// Pulumi's download cannot be reached. The last module with the official language host, github.com/pulumi/pulumi/sdk/v3
// v3.60.0, is of 2023.
//
// The engine starts it in the program's directory and asks it over gRPC to run the program, which it leaves to Pulumi's own
// Node.js runners, `@pulumi/pulumi/cmd/run` and `…/run-policy-pack`.
package main

import (
	"fmt"
	"net"
	"os"
	"os/signal"
	"syscall"
	"time"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
	"google.golang.org/grpc"
)

const (
	parentCheck         = 500 * time.Millisecond
	maximumMessageBytes = 400 << 20
)

func main() {
	if err := serve(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// serve prints the port of the host and serves until the engine ends it.
func serve(arguments []string) error {
	if len(arguments) == 0 {
		return fmt.Errorf("usage: pulumi-language-nodejs [flags] ENGINE-ADDRESS")
	}
	runners := newRunners()
	go endWithEngine(runners)
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	server := grpc.NewServer(grpc.MaxRecvMsgSize(maximumMessageBytes))
	// The engine's address comes last, after its flags and their values.
	engine := arguments[len(arguments)-1]
	pulumirpc.RegisterLanguageRuntimeServer(server, &host{engine: engine, runners: runners})
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	return server.Serve(listener)
}

// endWithEngine ends the process, and what it runs, on a signal or once its parent is another: an engine that is killed
// cannot stop its plugins, and without this they would outlive it.
func endWithEngine(runners *runners) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	engine := os.Getppid()
	for engine == os.Getppid() {
		select {
		case <-signals:
			engine = 0
		case <-time.After(parentCheck):
		}
	}
	runners.stop()
	os.Exit(1)
}
